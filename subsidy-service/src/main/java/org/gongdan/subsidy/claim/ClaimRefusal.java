package org.gongdan.subsidy.claim;

import org.gongdan.subsidy.shared.Refusal;

/** Why a command about a claim, an invoice or a piece of evidence was refused. */
public enum ClaimRefusal implements Refusal {
    CLAIM_INVESTMENT_CLOSED(Kind.CONFLICT),
    CLAIM_NOT_A_DRAFT(Kind.CONFLICT),
    CLAIM_NOT_SUBMITTED(Kind.CONFLICT),
    CLAIM_NOT_APPROVED(Kind.CONFLICT),
    CLAIM_EMPTY(Kind.INVALID),
    CLAIM_LINES_MISNUMBERED(Kind.INVALID),
    CLAIM_REASON_MISSING(Kind.INVALID),
    /** The agreement has no cost in this category, or cost of this category is not shared at all. */
    CATEGORY_NOT_AGREED(Kind.INVALID),
    VALUE_ADDED_TAX_NEGATIVE(Kind.INVALID),
    /** A line may claim a part of its invoice, but never more than the whole. */
    INVOICE_TOTAL_EXCEEDED(Kind.INVALID),
    INVOICE_NUMBER_INVALID(Kind.INVALID),
    INVOICE_ALREADY_USED(Kind.CONFLICT),
    OUTSIDE_AGREEMENT_PERIOD(Kind.INVALID),
    COST_NOT_PAID_YET(Kind.INVALID),
    EVIDENCE_MISSING(Kind.INVALID),
    EVIDENCE_UNKNOWN(Kind.INVALID),
    EVIDENCE_EMPTY(Kind.INVALID),
    EVIDENCE_TYPE_NOT_ALLOWED(Kind.INVALID),
    CLAIM_LINE_UNKNOWN(Kind.NOT_FOUND),
    DEDUCTION_ABOVE_COST(Kind.INVALID),
    DEDUCTION_NOTE_MISSING(Kind.INVALID),
    CLAIM_LINES_UNDECIDED(Kind.CONFLICT),
    /** Every line was deducted in full: such a claim is rejected, not approved. */
    CLAIM_NOTHING_LEFT(Kind.CONFLICT),
    CLAIM_CHECKER_PREPARED_IT(Kind.FORBIDDEN),
    CLAIM_APPROVER_CHECKED_IT(Kind.FORBIDDEN),
    CLAIM_APPROVER_PREPARED_IT(Kind.FORBIDDEN),
    INSTALMENT_UNKNOWN(Kind.CONFLICT),
    INSTALMENT_IN_ANOTHER_BATCH(Kind.CONFLICT),
    INSTALMENT_PAID_ALREADY(Kind.CONFLICT),
    INSTALMENT_NOT_SCHEDULED(Kind.CONFLICT),
    INSTALMENT_AMOUNT_DIFFERS(Kind.CONFLICT),
    RETENTION_RELEASED_ALREADY(Kind.CONFLICT),
    RETENTION_FORFEITED_ALREADY(Kind.CONFLICT);

    private final Kind kind;

    ClaimRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
