package org.gongdan.subsidy.reconciliation.read;

/** What a row of {@code investment_flow} is; the code is stored, the amount signed as in a cash flow. */
enum FlowKind {
    OUTLAY(1),
    PUBLIC(2),
    PARTNER(3),
    RUNNING_COST(4),
    BENEFIT(5);

    private static final FlowKind[] BY_CODE = values();

    private final int code;

    FlowKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static FlowKind of(int code) {
        return BY_CODE[code - 1];
    }
}
