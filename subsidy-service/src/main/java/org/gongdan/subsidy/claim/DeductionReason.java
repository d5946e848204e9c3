package org.gongdan.subsidy.claim;

/** Why a part of a claimed cost is not paid for. */
public enum DeductionReason {
    OUTSIDE_PERIOD,
    NOT_ELIGIBLE,
    EVIDENCE_MISSING,
    PRICE_TOO_HIGH,
    VAT_INCLUDED,
    OTHER
}
