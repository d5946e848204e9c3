package org.gongdan.subsidy.transparency;

import org.gongdan.subsidy.shared.Refusal;

/** Why a proof was not given or a signature not taken. */
public enum TransparencyRefusal implements Refusal {
    NOT_LOGGED_YET(Kind.NOT_FOUND),
    NO_CHECKPOINT(Kind.NOT_FOUND),
    SIZE_INVALID(Kind.INVALID),
    COSIGNATURE_INVALID(Kind.INVALID),
    VERIFICATION_RUNS(Kind.CONFLICT);

    private final Kind kind;

    TransparencyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
