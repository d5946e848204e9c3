package org.gongdan.subsidy.opendata;

import org.gongdan.subsidy.shared.Refusal;

/** Why there is no open data. */
public enum OpenDataRefusal implements Refusal {
    /** The standard knows no package without grants. */
    NOTHING_AWARDED(Kind.NOT_FOUND);

    private final Kind kind;

    OpenDataRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
