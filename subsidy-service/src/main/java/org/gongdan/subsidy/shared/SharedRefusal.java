package org.gongdan.subsidy.shared;

/** Refusals that any feature can meet. */
public enum SharedRefusal implements Refusal {
    /** The caller has none of the roles the command asks for. */
    NOT_ALLOWED(Kind.FORBIDDEN),
    /** No such thing, or it belongs to somebody else: the two are not told apart. */
    NOT_FOUND(Kind.NOT_FOUND),
    AMOUNT_INVALID(Kind.INVALID),
    AMOUNT_NOT_POSITIVE(Kind.INVALID),
    /** Somebody changed it since the client read it. */
    VERSION_STALE(Kind.CONFLICT),
    IDEMPOTENCY_KEY_REUSED(Kind.INVALID),
    IDEMPOTENCY_KEY_IN_USE(Kind.CONFLICT),
    REQUEST_INVALID(Kind.INVALID),
    /** More commands wait than memory is set aside for. */
    TOO_MANY_AT_ONCE(Kind.BUSY);

    private final Kind kind;

    SharedRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
