package org.gongdan.subsidy.pack.check;

import org.gongdan.subsidy.pack.seal.PartKind;

/** What does not fit: which file, what it is, and why. Both verifiers name it by the same three words. */
public record Fault(PartKind kind, Reason reason, String path) {

    /** Why a file does not fit. */
    public enum Reason {
        /** It is not of the form that it should have. */
        UNREADABLE,
        /** It was in the pack when it was sealed, and is not now. */
        MISSING,
        /** It was not in the pack when it was sealed, or is in it twice. */
        ADDED,
        /** Its bytes are not those that were sealed. */
        CHANGED,
        /** It is not the key that signed, or not the one that was expected. */
        OTHER_KEY,
        /** The signature under it does not hold. */
        NOT_SIGNED,
        /** No proof leads from it to the signed root. */
        NOT_IN_LOG,
        /** Events of a stream that should be whole are not all there. */
        GAP,
        /** No event in the pack names its hash. */
        NOT_NAMED
    }

    /** Such as {@code EVENT CHANGED events/000000000012.leaf}. */
    @Override
    public String toString() {
        return kind + " " + reason + " " + path;
    }

    /** Ends a check. */
    static final class Found extends Exception {

        @java.io.Serial
        private static final long serialVersionUID = 1;

        private final transient Fault fault;

        Found(Reason reason, String path) {
            this(new Fault(PartKind.of(path), reason, path));
        }

        Found(Fault fault) {
            super(fault.toString());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
