package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a programme file or a case, with the place and the words for it.
 *
 * @param path where, as a JSON pointer such as {@code /tiers/0/shares/1/rate}
 * @param line where in the text, from 1, if known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleProblem(
        Code code,
        String path,
        @Nullable Integer line,
        @Nullable Integer column,
        Bilingual explanation) {

    /** What sort of mistake it is. */
    public enum Code {
        SYNTAX,
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
        NO_TIER_FITS
    }

    static RuleProblem at(String path, Code code, String zh, String en) {
        return new RuleProblem(code, path, null, null, new Bilingual(zh, en));
    }
}
