package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a programme file or a case, with the place and the words for it.
 *
 * @param path where, as a JSON pointer such as {@code /tiers/0/shares/1/rate}
 * @param line where in the text, from 1, if known
 * @param remedy how to mend it, if more can be said than the explanation does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleProblem(
        Code code,
        String path,
        @Nullable Integer line,
        @Nullable Integer column,
        Bilingual explanation,
        @Nullable Bilingual remedy) {

    /** What sort of mistake it is. */
    public enum Code {
        SYNTAX,
        UNKNOWN_KEY,
        MISSING_KEY,
        SCHEMA,
        UNKNOWN_FACT,
        UNKNOWN_VALUE,
        UNKNOWN_CATEGORY,
        UNKNOWN_PARTY,
        DUPLICATE,
        CONTRADICTION,
        TABLE_GAP,
        TABLE_OVERLAP,
        TABLE_TOO_LARGE,
        AMOUNT_INVALID,
        FACT_MISSING,
        NO_TIER_FITS;

        /** Whether the place to look at is the key and not the value behind it. */
        boolean isAboutKeys() {
            return switch (this) {
                case UNKNOWN_KEY, UNKNOWN_FACT, TABLE_GAP, TABLE_TOO_LARGE -> true;
                case SYNTAX,
                        MISSING_KEY,
                        SCHEMA,
                        UNKNOWN_VALUE,
                        UNKNOWN_CATEGORY,
                        UNKNOWN_PARTY,
                        DUPLICATE,
                        CONTRADICTION,
                        TABLE_OVERLAP,
                        AMOUNT_INVALID,
                        FACT_MISSING,
                        NO_TIER_FITS -> false;
            };
        }
    }

    static RuleProblem at(String path, Code code, String zh, String en) {
        return new RuleProblem(code, path, null, null, new Bilingual(zh, en), null);
    }

    RuleProblem standingAt(int foundLine, int foundColumn) {
        return new RuleProblem(code, path, foundLine, foundColumn, explanation, remedy);
    }

    RuleProblem mendedBy(Bilingual way) {
        return new RuleProblem(code, path, line, column, explanation, way);
    }
}
