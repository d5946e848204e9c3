package org.gongdan.subsidy.programme;

import org.gongdan.subsidy.shared.Refusal;

/** Why a command about a programme was refused. */
public enum ProgrammeRefusal implements Refusal {
    /** No YAML, or not what the schema asks for. */
    RULES_MALFORMED(Kind.INVALID),
    /** Each part fits the schema, but they contradict each other. */
    RULES_CONTRADICTORY(Kind.INVALID),
    TABLE_HAS_GAPS(Kind.INVALID),
    TABLE_HAS_OVERLAPS(Kind.INVALID),
    RULES_VERSION_NOT_NEXT(Kind.CONFLICT),
    RULES_NOT_DRAFTED(Kind.CONFLICT),
    /** The draft took the place of another one: who publishes says which state of the programme was read. */
    DRAFT_SEEN_MISSING(Kind.CONFLICT),
    PUBLISHER_IS_DRAFTER(Kind.FORBIDDEN),
    /** Another version was in force on days gone by that the new one claims for itself. */
    EFFECTIVE_DATE_PAST(Kind.CONFLICT),
    PROGRAMME_NOT_PUBLISHED(Kind.CONFLICT),
    PROGRAMME_RETIRED(Kind.CONFLICT),
    PROGRAMME_REASON_MISSING(Kind.INVALID),
    CALL_NAME_MISSING(Kind.INVALID),
    CALL_DATES_INVALID(Kind.INVALID),
    CALL_EXISTS_ALREADY(Kind.CONFLICT),
    CALL_OVERLAPS(Kind.CONFLICT),
    CALL_UNKNOWN(Kind.NOT_FOUND),
    /** A case to be split is wrong: an unknown category, a missing fact, no tier. */
    CASE_INVALID(Kind.INVALID);

    private final Kind kind;

    ProgrammeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
