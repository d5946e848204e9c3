package org.gongdan.subsidy.fund;

import org.gongdan.subsidy.shared.Money;

/**
 * What a fund keeps for one purpose, such as one application.
 *
 * @param granted the amount it was reserved with
 */
record Allotment(Money granted, Money reserved, Money committed, Money paid, Money recovered) {

    static Allotment reserved(Money amount) {
        return new Allotment(amount, amount, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    boolean stillReserved() {
        return reserved.isPositive();
    }

    /** Nothing is kept and nothing was ever paid, so that the purpose may be reserved for anew. */
    boolean spent() {
        return reserved.isZero() && committed.isZero() && paid.isZero();
    }

    Allotment commit() {
        return new Allotment(granted, Money.ZERO, reserved, paid, recovered);
    }

    Allotment reduce(Money by) {
        return new Allotment(granted, reserved, committed.minus(by), paid, recovered);
    }

    Allotment pay(Money amount) {
        return new Allotment(granted, reserved, committed.minus(amount), paid.plus(amount), recovered);
    }

    Allotment recover(Money amount) {
        return new Allotment(granted, reserved, committed, paid, recovered.plus(amount));
    }
}
