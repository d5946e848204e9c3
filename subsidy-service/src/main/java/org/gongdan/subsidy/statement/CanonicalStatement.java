package org.gongdan.subsidy.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one text that is the same on every machine: a line for each figure, {@code name: value}, in a fixed
 * order, UTF-8, each ended by a line feed. What a recipient hashes is this text.
 */
public final class CanonicalStatement {

    private static final String NOTHING = "-";

    private CanonicalStatement() {}

    public static String text(String number, StatementFigures figures) {
        var text = new StringBuilder("gongdan-statement/1\nnumber: ")
                .append(number)
                .append('\n');
        lines(figures)
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }

    /** What differs, by the name of its line; a figure that one of them has not is {@code -}. */
    static List<StatementChange> changes(StatementFigures before, StatementFigures after) {
        var old = lines(before);
        var current = lines(after);
        var names = new ArrayList<>(current.keySet());
        new TreeSet<>(old.keySet())
                .stream().filter(name -> !current.containsKey(name)).forEach(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), current.get(name)))
                .map(name ->
                        new StatementChange(name, old.getOrDefault(name, NOTHING), current.getOrDefault(name, NOTHING)))
                .toList();
    }

    /** Every figure by its name. */
    static Map<String, String> lines(StatementFigures figures) {
        var lines = new LinkedHashMap<String, String>();
        put(lines, "uscc", figures.uscc());
        put(lines, "name", figures.name());
        put(lines, "year", figures.year());
        figures.funders().forEach(funder -> funder(lines, funder));
        put(lines, "own-share/agreed", figures.ownShare().agreed());
        put(lines, "own-share/proven", figures.ownShare().proven());
        var claims = figures.claims();
        put(lines, "claims/handed-in", claims.handedIn());
        put(lines, "claims/approved", claims.approved());
        put(lines, "claims/rejected", claims.rejected());
        put(lines, "claims/claimed-cost", claims.claimedCost());
        put(lines, "claims/approved-cost", claims.approvedCost());
        var deferred = figures.deferredIncome();
        if (deferred != null) {
            put(lines, "deferred-income/opening", deferred.opening());
            put(lines, "deferred-income/received", deferred.received());
            put(lines, "deferred-income/released", deferred.released());
            put(lines, "deferred-income/closing", deferred.closing());
        }
        put(lines, "reports/due", figures.reports().due());
        put(lines, "reports/received", figures.reports().received());
        figures.projects().forEach(project -> project(lines, project));
        return lines;
    }

    private static void funder(Map<String, String> lines, StatementFigures.Funder funder) {
        var place = "funder/" + funder.party() + "/";
        put(lines, place + "promised", funder.promised());
        put(lines, place + "approved", funder.approved());
        put(lines, place + "retained", funder.retained());
        put(lines, place + "paid-in-year", funder.paidInYear());
        put(lines, place + "paid", funder.paid());
        put(lines, place + "recovered", funder.recovered());
    }

    private static void project(Map<String, String> lines, StatementFigures.Project project) {
        var place = "project/" + project.investmentId() + "/";
        put(lines, place + "title", project.title());
        put(lines, place + "eligible-cost", project.eligibleCost());
        put(lines, place + "promised", project.promised());
        put(lines, place + "paid", project.paid());
        put(lines, place + "reconciled-for", project.reconciledFor());
        put(lines, place + "npv-claimed", project.npvClaimed());
        put(lines, place + "npv-verified", project.npvVerified());
        put(lines, place + "roi-claimed", project.roiClaimed());
        put(lines, place + "roi-verified", project.roiVerified());
        put(lines, place + "breaks-open", project.breaksOpen());
    }

    /** One figure, one line: what a person typed cannot begin another. */
    private static void put(Map<String, String> lines, String name, @Nullable Object value) {
        lines.put(name, value == null ? NOTHING : value.toString().replaceAll("\\s+", " "));
    }
}
