package org.gongdan.subsidy.fund;

import org.gongdan.subsidy.shared.Money;

/**
 * What a fund keeps for one purpose, such as one application.
 *
 * @param granted the amount it was reserved with
 * @param carriedOver what was open went on to the successor; what was paid stays here
 */
record Allotment(Money granted, Money reserved, Money committed, Money paid, Money recovered, boolean carriedOver) {

    static Allotment reserved(Money amount) {
        return new Allotment(amount, amount, Money.ZERO, Money.ZERO, Money.ZERO, false);
    }

    static Allotment received(OpenAmount open) {
        var reserved = new Allotment(open.granted(), open.amount(), Money.ZERO, Money.ZERO, Money.ZERO, false);
        return open.committed() ? reserved.commit() : reserved;
    }

    /** Reserved or committed, never both. */
    Money open() {
        return reserved.plus(committed);
    }

    Money outstanding() {
        return paid.minus(recovered);
    }

    Allotment carryOver() {
        return new Allotment(granted, Money.ZERO, Money.ZERO, paid, recovered, true);
    }

    boolean stillReserved() {
        return reserved.isPositive();
    }

    /** Nothing is kept and nothing was ever paid, so that the purpose may be reserved for anew. */
    boolean spent() {
        return reserved.isZero() && committed.isZero() && paid.isZero();
    }

    Allotment commit() {
        return new Allotment(granted, Money.ZERO, reserved, paid, recovered, carriedOver);
    }

    Allotment reduce(Money by) {
        return new Allotment(granted, reserved, committed.minus(by), paid, recovered, carriedOver);
    }

    Allotment pay(Money amount) {
        return new Allotment(granted, reserved, committed.minus(amount), paid.plus(amount), recovered, carriedOver);
    }

    Allotment recover(Money amount) {
        return new Allotment(granted, reserved, committed, paid, recovered.plus(amount), carriedOver);
    }
}
