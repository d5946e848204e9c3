package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** A small programme in YAML, of which each test writes the part it is about, and a case that is split by it. */
record RulesText(
        String residual,
        String shares,
        String tier,
        List<String> more,
        List<CostLine> costs,
        List<Room> rooms,
        List<Offer> offers,
        CaseDates dates,
        Facts facts) {

    private static final String TEXT = """
            code: small-programme
            version: 1
            effectiveFrom: 2026-01-01
            name: { zh: 计划, en: programme }
            sources: [{ text: written for a test, assumption: true }]
            residualBearer: %s
            tiers:
              - code: only
                name: { zh: 档, en: tier }
                shares:
            %s
            %s
            costCategories:
              - { code: whole, name: { zh: 软件, en: software }, eligible: true }
              - { code: half, name: { zh: 设备, en: equipment }, eligible: true, rate: 50, maxAmount: 1000.00 }
              - { code: none, name: { zh: 其他, en: other }, eligible: false }
            payment: { method: REIMBURSEMENT, payee: ENTERPRISE, advanceRate: 0, retentionRate: 0 }
            %s
            """;

    static RulesText of(String... shares) {
        return new RulesText(
                "ENTERPRISE",
                String.join("\n", List.of(shares)),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CaseDates.UNKNOWN,
                Facts.none());
    }

    RulesText residual(Party party) {
        return new RulesText(party.name(), shares, tier, more, costs, rooms, offers, dates, facts);
    }

    /** A line of the tier, such as {@code maxSubsidy: 100.00}. */
    RulesText tier(String line) {
        return new RulesText(residual, shares, line, more, costs, rooms, offers, dates, facts);
    }

    /** A line at the root, such as {@code rounding: { unit: YUAN, direction: UP }}. */
    RulesText with(String line) {
        return new RulesText(residual, shares, tier, and(more, line), costs, rooms, offers, dates, facts);
    }

    RulesText cost(String category, String amount) {
        return cost(new CostLine(category, Money.ofYuan(amount)));
    }

    RulesText cost(CostLine line) {
        return new RulesText(residual, shares, tier, more, and(costs, line), rooms, offers, dates, facts);
    }

    RulesText room(String left, Party... parties) {
        return room(new Room(new Bilingual("限额", "the limit"), Set.of(parties), Money.ofYuan(left)));
    }

    RulesText room(Room room) {
        return new RulesText(residual, shares, tier, more, costs, and(rooms, room), offers, dates, facts);
    }

    RulesText offer(Party party, String amount) {
        var offer = new Offer(party, null, Money.ofYuan(amount));
        return new RulesText(residual, shares, tier, more, costs, rooms, and(offers, offer), dates, facts);
    }

    RulesText on(CaseDates known) {
        return new RulesText(residual, shares, tier, more, costs, rooms, offers, known, facts);
    }

    RulesText year(long year) {
        var known = facts.with(KnownFact.YEAR_OF_SUPPORT, year);
        return new RulesText(residual, shares, tier, more, costs, rooms, offers, dates, known);
    }

    String text() {
        return TEXT.formatted(
                residual,
                shares.lines().map(line -> "      - " + line + "\n").reduce("", String::concat),
                tier.isEmpty() ? "" : "    " + tier,
                String.join("\n", more));
    }

    RuleSet rules() {
        return RuleSetYaml.readComplete(text());
    }

    Split split() {
        return ShareSolver.solve(new SplitRequest(rules(), facts, costs, offers, rooms, dates));
    }

    /** Such as {@code GOVERNMENT 30.00 RATE, ENTERPRISE 70.00 REMAINDER}. */
    String outcome() {
        var split = split();
        var lines = new ArrayList<String>();
        split.shares()
                .forEach(line -> lines.add(line.party() + " " + line.amount().amount() + " " + line.constraint()));
        switch (split) {
            case Split.Balanced _ -> {}
            case Split.UnfundedGap gap -> lines.add("gap " + gap.gap().amount() + " " + gap.closableBy());
            case Split.Infeasible infeasible ->
                lines.add(infeasible.contradiction().name());
        }
        return String.join(", ", lines);
    }

    /** The sentence about that party. */
    Bilingual sentence(Party party) {
        return split().shares().stream()
                .filter(line -> line.party() == party)
                .findFirst()
                .orElseThrow()
                .explanation();
    }

    private static <T> List<T> and(List<T> items, T item) {
        var all = new ArrayList<>(items);
        all.add(item);
        return List.copyOf(all);
    }
}
