package org.gongdan.subsidy.portal;

import java.util.Map;
import org.gongdan.subsidy.statement.StatementChange;
import org.jspecify.annotations.Nullable;

/**
 * A change of a statement as people read it; the canonical text has the name of the line instead.
 *
 * @param of key of the message that says to which part of the statement it belongs; null when a project's title does
 * @param project the title of the project that it is about
 * @param figure key of the message that names the figure
 */
record StatementChangeView(@Nullable String of, @Nullable String project, String figure, String before, String after) {

    private static final Map<String, String> PARTS = Map.of(
            "own-share", "statement.own-share",
            "claims", "statement.claims",
            "deferred-income", "statement.deferred",
            "reports", "statement.reports");

    /** Names of lines that are not those of the messages. */
    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("name", "statement.enterprise"),
            Map.entry("claims/handed-in", "statement.claims.number"),
            Map.entry("claims/approved", "statement.claims.number-approved"),
            Map.entry("claims/rejected", "statement.claims.number-rejected"),
            Map.entry("claims/claimed-cost", "statement.claims.claimed"),
            Map.entry("claims/approved-cost", "statement.claims.approved"),
            Map.entry("project/title", "statement.project"),
            Map.entry("project/eligible-cost", "statement.eligible"),
            Map.entry("project/reconciled-for", "statement.reconciled"),
            Map.entry("project/breaks-open", "statement.breaks"));

    /** @param titles of projects by the id of their investment */
    static StatementChangeView of(StatementChange change, Map<String, String> titles) {
        var name = change.figure().split("/", 3);
        if (name.length == 1) {
            return new StatementChangeView(
                    "statement.enterprise", null, figure(name[0], name[0]), change.before(), change.after());
        }
        if (name.length == 2) {
            var part = PARTS.getOrDefault(name[0], "statement.figure");
            return new StatementChangeView(
                    part,
                    null,
                    figure(change.figure(), part.substring(10) + "." + name[1]),
                    change.before(),
                    change.after());
        }
        var isProject = name[0].equals("project");
        return new StatementChangeView(
                isProject ? null : "report.party." + name[1],
                isProject ? titles.getOrDefault(name[1], name[1]) : null,
                figure(name[0] + "/" + name[2], name[2]),
                change.before(),
                change.after());
    }

    private static String figure(String name, String otherwise) {
        return FIGURES.getOrDefault(name, "statement." + otherwise);
    }
}
