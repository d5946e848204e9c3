package org.gongdan.subsidy.portal;

import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.BreakReport;
import org.jspecify.annotations.Nullable;

/**
 * What the list of differences is searched by, as the form says it.
 *
 * @param open {@code true} when the form says nothing: those that wait are what people come for; {@code all} for all
 */
record BreakSearch(
        Break.@Nullable Type type,
        Break.@Nullable Severity severity,
        @Nullable String open,
        @Nullable String uscc,
        @Nullable String q) {

    BreakSearch {
        open = open == null || open.isBlank() ? "true" : open;
        uscc = blankToNull(uscc);
        q = blankToNull(q);
    }

    BreakReport.Filter filter() {
        return new BreakReport.Filter(type, severity, "all".equals(open) ? null : "true".equals(open), uscc, q);
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
