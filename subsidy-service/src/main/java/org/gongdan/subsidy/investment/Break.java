package org.gongdan.subsidy.investment;

import org.gongdan.subsidy.shared.Money;

/**
 * A difference between two numbers that should agree.
 *
 * @param expected the number that should be met
 * @param found the number that was found
 * @param tolerance the largest difference that is no break
 */
public record Break(Type type, Severity severity, Money expected, Money found, Money tolerance) {

    /** Which two numbers differ. */
    public enum Type {
        CLAIMED_ABOVE_PROMISED,
        APPROVED_ABOVE_CLAIMED,
        PAID_ABOVE_APPROVED,
        APPROVED_NOT_PAID,
        LEDGER_DIFFERS_FROM_PAID,
        INDICATORS_MISSING
    }

    /** How soon somebody must look at it. */
    public enum Severity {
        INFO,
        WARNING,
        CRITICAL
    }
}
