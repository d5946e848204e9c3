package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.programme.PaymentTerms.Method;
import org.gongdan.subsidy.programme.PaymentTerms.MilestonePayment;
import org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Money;

/** Finds what contradicts itself in the caps, the dates and the terms of payment. */
final class TermsCheck {

    private static final Money ALL = Money.ofFen(100);

    private final RuleSet rules;
    private final List<RuleProblem> problems = new ArrayList<>();

    private TermsCheck(RuleSet rules) {
        this.rules = rules;
    }

    static List<RuleProblem> of(RuleSet rules) {
        var check = new TermsCheck(rules);
        check.firmCaps();
        check.costDates();
        check.release();
        check.milestones();
        check.voucher();
        return check.problems;
    }

    private void firmCaps() {
        for (int index = 0; index < rules.firmCaps().size(); index++) {
            var cap = rules.firmCaps().get(index);
            var path = "/firmCaps/" + index;
            if ((cap.window() == FirmCap.Window.ROLLING_MONTHS) == (cap.months() == null)) {
                contradiction(
                        path + "/months",
                        "只有 ROLLING_MONTHS 才有 months",
                        "months belong to ROLLING_MONTHS, and to nothing else");
            }
            var category = cap.category();
            if (category != null && rules.costCategory(category).isEmpty()) {
                problems.add(RuleProblem.at(
                        path + "/category",
                        Code.UNKNOWN_CATEGORY,
                        "费用类别“%s”不存在".formatted(category),
                        "the cost category %s does not exist".formatted(category)));
            }
        }
    }

    private void costDates() {
        var limits = rules.costRules();
        var from = limits == null || limits.notBefore() == null
                ? null
                : limits.notBefore().day();
        var to = limits == null || limits.notAfter() == null
                ? null
                : limits.notAfter().day();
        if (from != null && to != null && to.isBefore(from)) {
            contradiction(
                    "/costRules/notAfter",
                    "%s 早于 %s，没有费用可以计入".formatted(to, from),
                    "%s is before %s, so that no cost counts".formatted(to, from));
        }
    }

    private void release() {
        var release = rules.payment().retentionRelease();
        if (release == null || release.condition() == null) {
            return;
        }
        if (release.condition() == ReleaseCondition.DAYS && release.days() == null) {
            contradiction("/payment/retentionRelease", "DAYS 需要 days", "DAYS needs days");
        }
        if (release.condition() == ReleaseCondition.ACCEPTANCE && release.days() != null) {
            contradiction("/payment/retentionRelease/days", "ACCEPTANCE 没有 days", "ACCEPTANCE goes without days");
        }
        if (release.condition() != ReleaseCondition.FUNCTION_USE && release.usePercent() != null) {
            contradiction(
                    "/payment/retentionRelease/usePercent",
                    "只有 FUNCTION_USE 才有 usePercent",
                    "usePercent belongs to FUNCTION_USE, and to nothing else");
        }
        if (release.condition() == ReleaseCondition.DAYS && release.days() != null && release.days() == 0) {
            contradiction(
                    "/payment/retentionRelease/days",
                    "DAYS 至少 1 日；验收即付请用 ACCEPTANCE",
                    "DAYS needs at least 1; ACCEPTANCE pays on acceptance");
        }
    }

    private void milestones() {
        var milestones = rules.payment().milestones();
        if (milestones == null) {
            return;
        }
        if (rules.payment().method() != Method.MILESTONES) {
            contradiction(
                    "/payment/milestones",
                    "只有 MILESTONES 方式才有 milestones",
                    "milestones belong to the method MILESTONES, and to nothing else");
        }
        var seen = new HashSet<String>();
        var rates = BigDecimal.ZERO;
        for (int index = 0; index < milestones.size(); index++) {
            rates = rates.add(milestones.get(index).rate().exactFenOf(ALL));
            repeated(seen, "/payment/milestones/" + index, milestones.get(index));
        }
        if (Yuan.isMore(rates, Yuan.fen(ALL)) || Yuan.isMore(Yuan.fen(ALL), rates)) {
            contradiction("/payment/milestones", "各里程碑比例之和应为 100 %", "the rates of the milestones add up to 100 %");
        }
    }

    private void repeated(Set<String> seen, String path, MilestonePayment milestone) {
        if (!seen.add(milestone.code())) {
            problems.add(RuleProblem.at(
                    path + "/code",
                    Code.DUPLICATE,
                    "“%s”重复".formatted(milestone.code()),
                    "%s is there twice".formatted(milestone.code())));
        }
    }

    private void voucher() {
        if (rules.payment().voucher() != null && rules.payment().method() != Method.VOUCHER) {
            contradiction(
                    "/payment/voucher",
                    "只有 VOUCHER 方式才有 voucher",
                    "voucher belongs to the method VOUCHER, and to nothing else");
        }
    }

    private void contradiction(String path, String zh, String en) {
        problems.add(RuleProblem.at(path, Code.CONTRADICTION, zh, en));
    }
}
