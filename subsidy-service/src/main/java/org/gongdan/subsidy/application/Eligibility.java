package org.gongdan.subsidy.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.enterprise.Enterprises.Profile;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.CostCategory;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.programme.RuleProblem;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.TierFit;
import org.gongdan.subsidy.shared.Bilingual;

/**
 * Judges an application by every rule, and says for each whether it holds and why; pure. All rules are judged, even after
 * one failed, so that the applicant hears everything at once.
 */
final class Eligibility {

    private final Dossier dossier;
    private final RuleSet rules;
    private final Facts facts;
    private final CaseDates dates;
    private final SplitAttempt attempt;
    private final List<RuleFinding> findings = new ArrayList<>();

    private Eligibility(Dossier dossier, RuleSet rules, Facts facts, CaseDates dates, List<Room> rooms) {
        this.dossier = dossier;
        this.rules = rules;
        this.facts = facts;
        this.dates = dates;
        this.attempt = SplitAttempt.of(rules, facts, dossier, dates, rooms);
    }

    /** By the rules alone, whatever the enterprise group was awarded before. */
    static List<RuleFinding> of(Dossier dossier, Profile enterprise, RuleSet rules, Facts facts, CaseDates dates) {
        return of(dossier, enterprise, rules, facts, dates, List.of());
    }

    /**
     * @param dates with the day of submission, and with the first day of the call if one is open
     * @param rooms what is left outside the rules
     */
    static List<RuleFinding> of(
            Dossier dossier, Profile enterprise, RuleSet rules, Facts facts, CaseDates dates, List<Room> rooms) {
        var eligibility = new Eligibility(dossier, rules, facts, dates, rooms);
        eligibility.enterprise(enterprise);
        eligibility.call(dates.callOpensOn() != null);
        eligibility.submission();
        eligibility.findings.addAll(FunctionFindings.of(dossier));
        return List.copyOf(eligibility.findings);
    }

    /**
     * Judges by the rules alone, and not by who applied or whether a call was open.
     *
     * @param rooms what was left outside the rules, none to leave that out as well
     */
    static Verdict byRulesAlone(Dossier dossier, RuleSet rules, Facts facts, CaseDates dates, List<Room> rooms) {
        var eligibility = new Eligibility(dossier, rules, facts, dates, rooms);
        eligibility.submission();
        return new Verdict(
                eligibility.findings, eligibility.attempt instanceof SplitAttempt.Found(var split) ? split : null);
    }

    private void submission() {
        costs();
        findings.addAll(StartFindings.of(dossier, rules, dates));
        measures();
        tierAndSplit();
    }

    private void enterprise(Profile enterprise) {
        found("enterprise-registered", true, "企业已登记：" + enterprise.name(), "registered: " + enterprise.name());
        judge(
                "enterprise-verified",
                enterprise.verified(),
                new Bilingual("企业身份已核实", "the enterprise has been verified"),
                new Bilingual("企业身份尚未核实", "the enterprise has not been verified yet"));
        judge(
                "enterprise-not-suspended",
                !enterprise.suspended(),
                new Bilingual("企业未被暂停资格", "the enterprise is not suspended"),
                new Bilingual("企业已被暂停资格", "the enterprise is suspended"));
    }

    private void call(boolean open) {
        judge(
                "call-open",
                open,
                new Bilingual("申报批次开放", "the call is open"),
                new Bilingual("今日没有开放的申报批次", "no call is open today"));
    }

    private void costs() {
        var ineligible = dossier.allLines().stream()
                .map(CostLine::category)
                .distinct()
                .filter(code ->
                        rules.costCategory(code).filter(CostCategory::eligible).isEmpty())
                .sorted()
                .toList();
        var names = String.join(", ", ineligible);
        judge(
                "categories-eligible",
                ineligible.isEmpty(),
                new Bilingual("所有费用类别均可列支", "every cost category is eligible"),
                new Bilingual("不可列支的费用类别：" + names, "not eligible: " + names));
        var positive =
                dossier.allLines().stream().allMatch(line -> line.amount().isPositive());
        judge(
                "amounts-positive",
                positive && !dossier.allLines().isEmpty(),
                new Bilingual("费用金额均大于零", "every cost is more than zero"),
                new Bilingual("没有费用，或者有费用不大于零", "there is no cost, or one that is not more than zero"));
    }

    private void measures() {
        var indicators = dossier.indicators().size();
        judge(
                "baseline-declared",
                indicators > 0,
                new Bilingual("已申报 %d 项指标及基线".formatted(indicators), "indicators with a baseline: " + indicators),
                new Bilingual("未申报任何指标及基线", "no indicator with a baseline"));
        var codes = new HashSet<String>();
        var repeated = dossier.milestones().stream()
                .map(Milestone::code)
                .filter(code -> !codes.add(code))
                .toList();
        judge(
                "milestones-unique",
                repeated.isEmpty(),
                new Bilingual("里程碑编号不重复", "each milestone has its own code"),
                new Bilingual("里程碑编号重复：" + repeated, "repeated milestone codes: " + repeated));
        var project = dossier.project();
        var outside = dossier.milestones().stream()
                .filter(each -> each.dueOn().isBefore(project.startsOn())
                        || each.dueOn().isAfter(project.endsOn()))
                .map(Milestone::code)
                .toList();
        judge(
                "milestones-within-project",
                outside.isEmpty(),
                new Bilingual("里程碑均在项目期内", "every milestone lies within the project"),
                new Bilingual("里程碑不在项目期内：" + outside, "milestones outside the project: " + outside));
    }

    private void tierAndSplit() {
        var fit = rules.tierTable().fit(facts);
        var problems = fit instanceof TierFit.Outside(var found) ? found : List.<RuleProblem>of();
        size(problems);
        switch (fit) {
            case TierFit.Fits(var tier) ->
                found(
                        "tier-fits",
                        true,
                        "适用档位：" + tier.name().zh(),
                        "the tier that fits: " + tier.name().en());
            case TierFit.Outside _ ->
                found(
                        "tier-fits",
                        false,
                        joined(problems).zh(),
                        joined(problems).en());
        }
        switch (attempt) {
            case SplitAttempt.Found(var split) -> {
                var reason = SplitAttempt.whyNotBalanced(split);
                judge(
                        "split-balanced",
                        reason.isEmpty(),
                        new Bilingual("各方分担之和等于可列支成本", "the shares add up to the eligible cost"),
                        reason.orElseGet(() -> new Bilingual("", "")));
            }
            case SplitAttempt.Impossible impossible ->
                found(
                        "split-balanced",
                        false,
                        impossible.reason().zh(),
                        impossible.reason().en());
        }
    }

    private void size(List<RuleProblem> problems) {
        var sizeProblem = Optional.of(problems).stream()
                .flatMap(List::stream)
                .filter(problem -> problem.path().equals("/facts/" + KnownFact.SIZE_CLASS.key()))
                .findFirst();
        judge(
                "size-fits",
                sizeProblem.isEmpty(),
                new Bilingual("企业规模符合本计划", "the programme takes enterprises of this size"),
                sizeProblem.map(RuleProblem::explanation).orElseGet(() -> new Bilingual("", "")));
    }

    static Bilingual joined(List<RuleProblem> problems) {
        return new Bilingual(
                String.join(
                        "；",
                        problems.stream().map(each -> each.explanation().zh()).toList()),
                String.join(
                        "; ",
                        problems.stream().map(each -> each.explanation().en()).toList()));
    }

    private void judge(String rule, boolean holds, Bilingual whenItHolds, Bilingual whenNot) {
        findings.add(new RuleFinding(rule, holds, holds ? whenItHolds : whenNot));
    }

    private void found(String rule, boolean holds, String zh, String en) {
        findings.add(new RuleFinding(rule, holds, new Bilingual(zh, en)));
    }
}
