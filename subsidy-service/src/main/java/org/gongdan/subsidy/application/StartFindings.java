package org.gongdan.subsidy.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.CostCategory;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.CostRules;
import org.gongdan.subsidy.programme.CostRules.Moment;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether the project was begun too early. A programme that itself says from which day on cost counts does not
 * refuse a project that began before the application: each cost is held against its own date. One that forbids an early
 * start refuses both such a project and one with an earlier contract or payment.
 */
final class StartFindings {

    /** Days of the project itself say nothing of what happened before the application. */
    private static final Set<Moment> OF_PROJECT = EnumSet.of(Moment.PROJECT_START, Moment.PROJECT_END);

    private StartFindings() {}

    static List<RuleFinding> of(Dossier dossier, RuleSet rules, CaseDates dates) {
        var appliedOn = Objects.requireNonNull(dates.appliedOn());
        var findings = new ArrayList<RuleFinding>();
        findings.add(start(dossier.project().startsOn(), appliedOn, countsFrom(rules.costRules(), dates)));
        if (rules.costRules() != null && rules.costRules().bansCommencement()) {
            findings.add(contracts(dossier, rules, appliedOn));
        }
        return findings;
    }

    /** The day that takes the place of the day of application, if the programme names one. */
    private static @Nullable LocalDate countsFrom(@Nullable CostRules limits, CaseDates dates) {
        if (limits == null || limits.bansCommencement() || limits.notBefore() == null) {
            return null;
        }
        var moment = limits.notBefore().moment();
        return moment != null && OF_PROJECT.contains(moment) ? null : dates.of(limits.notBefore());
    }

    private static RuleFinding start(LocalDate startsOn, LocalDate appliedOn, @Nullable LocalDate countsFrom) {
        if (!startsOn.isBefore(appliedOn)) {
            return finding(
                    "not-started-before",
                    true,
                    "项目于 %s 开始，不早于申报日 %s".formatted(startsOn, appliedOn),
                    "the project starts on %s, not before the day of submission %s".formatted(startsOn, appliedOn));
        }
        return countsFrom == null
                ? finding(
                        "not-started-before",
                        false,
                        "项目于 %s 开始，早于申报日 %s：申报之前的费用不予支持".formatted(startsOn, appliedOn),
                        "the project starts on %s, before the day of submission %s: earlier cost is not supported"
                                .formatted(startsOn, appliedOn))
                : finding(
                        "not-started-before",
                        true,
                        "项目于 %s 开始；本计划计入 %s 起签约和付款的费用".formatted(startsOn, countsFrom),
                        "the project starts on %s; the programme counts cost contracted and paid from %s on"
                                .formatted(startsOn, countsFrom));
    }

    /** Only cost that could count is looked at, as in the split. */
    private static RuleFinding contracts(Dossier dossier, RuleSet rules, LocalDate appliedOn) {
        var first = dossier.costLines().stream()
                .filter(line -> rules.costCategory(line.category())
                        .filter(CostCategory::eligible)
                        .isPresent())
                .map(CostLine::begunOn)
                .filter(day -> day != null && day.isBefore(appliedOn))
                .min(LocalDate::compareTo);
        return first.map(day -> finding(
                        "not-commenced",
                        false,
                        "最早的合同或付款在 %s，早于申报日 %s：申报之前开工的项目不予支持".formatted(day, appliedOn),
                        "the first contract or payment is of %s, before the day of submission %s: a project begun earlier is not supported"
                                .formatted(day, appliedOn)))
                .orElseGet(() -> finding(
                        "not-commenced",
                        true,
                        "申报日 %s 之前没有合同或付款".formatted(appliedOn),
                        "no contract or payment before the day of submission %s".formatted(appliedOn)));
    }

    private static RuleFinding finding(String rule, boolean holds, String zh, String en) {
        return new RuleFinding(rule, holds, new Bilingual(zh, en));
    }
}
