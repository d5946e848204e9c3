package org.gongdan.subsidy.investment.returns;

import java.time.LocalDate;
import org.gongdan.subsidy.shared.Money;

/**
 * Money that moves on a day.
 *
 * @param amount negative for an outlay, positive for a benefit
 */
public record CashFlow(LocalDate date, Money amount) {}
