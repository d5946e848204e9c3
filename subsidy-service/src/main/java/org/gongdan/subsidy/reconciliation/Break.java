package org.gongdan.subsidy.reconciliation;

import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two numbers that should agree.
 *
 * @param expected the number that should be met
 * @param found the number that was found
 * @param tolerance the largest difference that is no break
 * @param reports when reports are missing: how many; the amounts are then zero
 */
public record Break(
        Type type,
        Severity severity,
        Money expected,
        Money found,
        Money tolerance,
        @Nullable Reports reports) {

    /** A difference of two amounts. */
    public Break(Type type, Severity severity, Money expected, Money found, Money tolerance) {
        this(type, severity, expected, found, tolerance, null);
    }

    /** Reports that were due by the cut-off, and those of them that came. */
    public record Reports(int due, int received) {}

    /** Which two numbers differ; a feature that brings numbers of its own brings its types with it. */
    public enum Type {
        CLAIMED_ABOVE_PROMISED,
        APPROVED_ABOVE_CLAIMED,
        PAID_ABOVE_APPROVED,
        /** Approved and not held back, and on its way. */
        APPROVED_NOT_PAID,
        /** The same for too long. */
        PAID_LATE,
        LEDGER_DIFFERS_FROM_PAID,
        /** Money is held back though its release was due. */
        RETENTION_OVERDUE,
        INDICATORS_MISSING
    }

    /** How soon somebody must look at it. */
    public enum Severity {
        INFO,
        WARNING,
        CRITICAL
    }
}
