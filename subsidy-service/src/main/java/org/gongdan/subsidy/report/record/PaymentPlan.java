package org.gongdan.subsidy.report.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.programme.PaymentTerms;
import org.gongdan.subsidy.programme.PaymentTerms.Method;
import org.gongdan.subsidy.programme.Rate;
import org.gongdan.subsidy.shared.Money;

/**
 * The agreed instalments of one commitment that are still to come: by milestones where the programme pays by them, an
 * advance at the agreement where it gives one, and otherwise the whole at the end of the project. What was paid or
 * proven already is taken from the earliest instalments.
 */
final class PaymentPlan {

    private PaymentPlan() {}

    /** One instalment that is to come. */
    record Planned(LocalDate dueOn, String basis, Money amount) {}

    /**
     * @param granted the whole commitment
     * @param left of it what is neither paid nor proven
     * @return instalments that make up what is left
     */
    static List<Planned> of(InvestmentList.Details investment, FundRow fund, Money granted, Money left, Names names) {
        var award = investment.agreement().award();
        var terms = names.rulesOf(award.programmeId(), award.programmeVersion()).map(rules -> rules.payment());
        var whole = terms.map(found -> whole(found, investment, granted, names))
                .orElseGet(() ->
                        List.of(new Planned(investment.project().endsOn(), names.word("report.due.end"), granted)));
        return rest(whole, left);
    }

    private static List<Planned> whole(
            PaymentTerms terms, InvestmentList.Details investment, Money granted, Names names) {
        var planned = new ArrayList<Planned>();
        var open = granted;
        if (terms.method() == Method.ADVANCE) {
            var advance = part(granted, terms.advanceRate());
            planned.add(new Planned(investment.agreement().agreedOn(), names.word("report.due.advance"), advance));
            open = open.minus(advance);
        }
        var milestones = terms.milestones();
        if (terms.method() == Method.MILESTONES && milestones != null) {
            for (var milestone : milestones) {
                var amount = part(granted, milestone.rate()).min(open);
                planned.add(new Planned(
                        dueOn(investment, milestone.code()),
                        names.word("report.due.milestone", milestone.name().in(names.locale())),
                        amount));
                open = open.minus(amount);
            }
        }
        planned.add(new Planned(investment.project().endsOn(), names.word("report.due.end"), open));
        planned.sort(Comparator.comparing(Planned::dueOn));
        return planned;
    }

    private static Money part(Money whole, Rate rate) {
        return whole.proportionDown(Money.ofYuan(rate.percent()), Money.ofFen(10_000L * rate.divisor()));
    }

    private static LocalDate dueOn(InvestmentList.Details investment, String code) {
        return investment.milestones().stream()
                .filter(milestone -> milestone.code().equals(code))
                .map(InvestmentList.MilestoneProgress::dueOn)
                .findFirst()
                .orElseGet(() -> investment.project().endsOn());
    }

    /** The last instalments that make up what is left. */
    private static List<Planned> rest(List<Planned> whole, Money left) {
        var rest = new ArrayList<Planned>();
        var open = left;
        for (var planned : whole.reversed()) {
            var amount = planned.amount().min(open);
            if (amount.isPositive()) {
                rest.addFirst(new Planned(planned.dueOn(), planned.basis(), amount));
                open = open.minus(amount);
            }
        }
        if (open.isPositive() && !whole.isEmpty()) {
            var last = whole.getLast();
            rest.add(new Planned(last.dueOn(), last.basis(), open));
        }
        return rest;
    }
}
