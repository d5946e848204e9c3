package org.gongdan.subsidy.fund;

import org.gongdan.subsidy.shared.Money;

/**
 * What a fund still keeps for one purpose at the end of its year.
 *
 * @param granted what it was reserved with, by which a repeated reservation is known
 * @param committed whether it is promised already, or only reserved
 */
public record OpenAmount(String reservationId, Money granted, Money amount, boolean committed) {}
