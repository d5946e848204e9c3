package org.gongdan.subsidy.catalogue;

import org.gongdan.subsidy.shared.Refusal;

/** Why a command to the catalogue was refused. */
public enum CatalogueRefusal implements Refusal {
    /** The text of a scenario is no YAML, does not fit the schema or contradicts itself. */
    SCENARIO_MALFORMED(Kind.INVALID),
    /** The version was published with other content; a correction needs a new version. */
    SCENARIO_VERSION_FIXED(Kind.CONFLICT),
    /** A later version is in force already. */
    SCENARIO_VERSION_OLD(Kind.CONFLICT),
    PROVIDER_CODE_WRONG(Kind.INVALID),
    PROVIDER_ALREADY_REGISTERED(Kind.CONFLICT),
    PROVIDER_NAME_MISSING(Kind.INVALID),
    PROVIDER_UNKNOWN(Kind.INVALID),
    SOLUTION_ALREADY_LISTED(Kind.CONFLICT),
    SOLUTION_NAME_MISSING(Kind.INVALID),
    SOLUTION_WITHOUT_FUNCTIONS(Kind.INVALID),
    SOLUTION_FUNCTIONS_TOO_MANY(Kind.INVALID),
    SOLUTION_FUNCTION_REPEATED(Kind.INVALID),
    SOLUTION_FUNCTION_NAME_MISSING(Kind.INVALID),
    SOLUTION_FUNCTION_MISMATCHED(Kind.INVALID),
    SOLUTION_PRICE_NEGATIVE(Kind.INVALID),
    SOLUTION_UNIT_MISSING(Kind.INVALID),
    SOLUTION_IS_WITHDRAWN(Kind.CONFLICT),
    SOLUTION_REASON_MISSING(Kind.INVALID),
    COMPARISON_TOO_WIDE(Kind.INVALID);

    private final Kind kind;

    CatalogueRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
