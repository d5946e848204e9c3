package org.gongdan.subsidy.pack;

import org.gongdan.subsidy.shared.Refusal;

/** Why a pack is refused. */
public enum PackRefusal implements Refusal {
    PACK_SCOPE_INVALID(Kind.INVALID),
    PACK_INVESTMENT_UNKNOWN(Kind.INVALID),
    PACK_PROGRAMME_UNKNOWN(Kind.INVALID),
    PACK_SAMPLE_SIZE_INVALID(Kind.INVALID),
    PACK_SEED_INVALID(Kind.INVALID),
    PACK_FILTER_INVALID(Kind.INVALID),
    PACK_ALREADY_REQUESTED(Kind.CONFLICT),
    /** It is still being put together. */
    PACK_NOT_READY(Kind.CONFLICT),
    /** It could not be put together; a new one may be requested. */
    PACK_NOT_ASSEMBLED(Kind.CONFLICT),
    /** Its time of keeping is not over. */
    PACK_STILL_KEPT(Kind.CONFLICT),
    /** Its time of keeping was over and its file was removed; a new one may be requested. */
    PACK_EXPIRED(Kind.CONFLICT),
    /** The bytes at hand are gone, or not those that were put together. */
    PACK_ALTERED(Kind.CONFLICT);

    private final Kind kind;

    PackRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
