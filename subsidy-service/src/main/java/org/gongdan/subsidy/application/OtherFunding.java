package org.gongdan.subsidy.application;

import org.gongdan.subsidy.shared.Money;

/**
 * Public money that the project gets from elsewhere, as its applicant declares it.
 *
 * @param source who gives it, and under which scheme
 */
public record OtherFunding(String source, Money amount) {}
