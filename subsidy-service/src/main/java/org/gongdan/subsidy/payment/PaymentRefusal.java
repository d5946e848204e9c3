package org.gongdan.subsidy.payment;

import org.gongdan.subsidy.shared.Refusal;

/** Why a command about a payment batch was refused. */
public enum PaymentRefusal implements Refusal {
    BATCH_EMPTY(Kind.INVALID),
    BATCH_FUNDER_INVALID(Kind.INVALID),
    BATCH_EXISTS_ALREADY(Kind.CONFLICT),
    BATCH_CLAIM_NOT_APPROVED(Kind.CONFLICT),
    /** This funder owes nothing for the claim. */
    BATCH_CLAIM_WITHOUT_INSTALMENT(Kind.CONFLICT),
    /** What this funder held back of the claim is not due. */
    BATCH_RETENTION_NOT_RELEASED(Kind.CONFLICT),
    BATCH_INVESTMENT_CLOSED(Kind.CONFLICT),
    APPROVER_IS_PREPARER(Kind.FORBIDDEN),
    APPROVED_ALREADY_BY_YOU(Kind.FORBIDDEN),
    BATCH_APPROVED_ALREADY(Kind.CONFLICT),
    BATCH_NOT_APPROVED(Kind.CONFLICT),
    BATCH_CANCELLED(Kind.CONFLICT),
    BATCH_REASON_MISSING(Kind.INVALID),
    BANK_REFERENCE_MISSING(Kind.INVALID),
    VALUE_DATE_INVALID(Kind.INVALID),
    PAYMENT_NOT_IN_BATCH(Kind.NOT_FOUND),
    PAYMENT_CONFIRMED_ALREADY(Kind.CONFLICT),
    PAYMENT_FAILED_ALREADY(Kind.CONFLICT);

    private final Kind kind;

    PaymentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
