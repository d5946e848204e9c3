package org.gongdan.subsidy.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;

/** What cannot be right in a draft, whatever the programme decides later; names the field that is wrong. */
final class DraftCheck {

    private static final int MOST_LINES = 500;

    /** 100 billion yuan: far above any project, and far below what a sum of fen can hold. */
    private static final Money LARGEST = Money.ofYuan("100000000000");

    private DraftCheck() {}

    static void project(Project project) {
        if (project.endsOn().isBefore(project.startsOn())) {
            throw CommandRefused.at(
                    "project.endsOn", ApplicationRefusal.PROJECT_DATES_REVERSED, project.startsOn(), project.endsOn());
        }
        FactsOf.refuseFactsOfRegistry(project.declared());
    }

    static void costLines(List<CostLine> lines, RuleSet rules) {
        refuseTooMany("lines", lines);
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.amount().isPositive()) {
                throw CommandRefused.at(
                        "lines[" + index + "].amount",
                        ApplicationRefusal.COST_LINE_NOT_POSITIVE,
                        line.category(),
                        line.amount());
            }
            refuseTooLarge("lines[" + index + "].amount", line.amount());
            vat("lines[" + index + "].vat", line);
            if (rules.costCategory(line.category()).isEmpty()) {
                throw CommandRefused.at(
                        "lines[" + index + "].category", ApplicationRefusal.CATEGORY_UNKNOWN, line.category());
            }
        }
        refuseTooLarge("lines", Money.sum(lines, CostLine::amount));
    }

    private static void vat(String field, CostLine line) {
        var vat = line.vat();
        if (vat != null && (vat.isNegative() || vat.isMoreThan(line.amount()))) {
            throw CommandRefused.at(field, ApplicationRefusal.VAT_OUT_OF_RANGE, line.category(), vat, line.amount());
        }
    }

    static void offers(List<Offer> offers) {
        refuseTooMany("offers", offers);
        for (int index = 0; index < offers.size(); index++) {
            var offer = offers.get(index);
            if (offer.party().isFunder()) {
                throw CommandRefused.at(
                        "offers[" + index + "].party", ApplicationRefusal.OFFER_OF_FUNDER, offer.party());
            }
            if (offer.amount() != null && offer.amount().isNegative()) {
                throw CommandRefused.at(
                        "offers[" + index + "].amount", ApplicationRefusal.OFFER_NEGATIVE, offer.amount());
            }
        }
    }

    static void indicators(List<Indicator> indicators) {
        refuseTooMany("indicators", indicators);
        var codes = new HashSet<String>();
        for (int index = 0; index < indicators.size(); index++) {
            var indicator = indicators.get(index);
            var path = "indicators[" + index + "].";
            if (!codes.add(indicator.code())) {
                throw CommandRefused.at(path + "code", ApplicationRefusal.INDICATOR_REPEATED, indicator.code());
            }
            if (indicator.valuePerUnit().isNegative()) {
                throw CommandRefused.at(
                        path + "valuePerUnit", ApplicationRefusal.INDICATOR_VALUE_NEGATIVE, indicator.code());
            }
            if (indicator.attribution().signum() < 0 || indicator.attribution().compareTo(BigDecimal.ONE) > 0) {
                throw CommandRefused.at(
                        path + "attribution",
                        ApplicationRefusal.ATTRIBUTION_OUT_OF_RANGE,
                        indicator.code(),
                        indicator.attribution());
            }
            if (!isTargetBetter(indicator)) {
                throw CommandRefused.at(
                        path + "target",
                        ApplicationRefusal.TARGET_NOT_BETTER,
                        indicator.code(),
                        indicator.baseline(),
                        indicator.target());
            }
        }
    }

    /** A baseline says how things stood before the project, so its months end before the one in which that starts. */
    static void baselines(List<Indicator> indicators, LocalDate startsOn) {
        for (int index = 0; index < indicators.size(); index++) {
            var indicator = indicators.get(index);
            var period = indicator.baselinePeriod();
            var start = YearMonth.from(startsOn);
            if (period != null && (period.areReversed() || !period.last().isBefore(start))) {
                throw CommandRefused.at(
                        "indicators[" + index + "].baselinePeriod",
                        ApplicationRefusal.BASELINE_PERIOD_INVALID,
                        indicator.code(),
                        period.first(),
                        period.last(),
                        start);
            }
        }
    }

    static void milestones(List<Milestone> milestones) {
        refuseTooMany("milestones", milestones);
        var codes = new HashSet<String>();
        for (int index = 0; index < milestones.size(); index++) {
            var code = milestones.get(index).code();
            if (!codes.add(code)) {
                throw CommandRefused.at("milestones[" + index + "].code", ApplicationRefusal.MILESTONE_REPEATED, code);
            }
        }
    }

    /** What makes a draft a whole one. The person who signs can mend it at once, so it is refused and not judged. */
    static void complete(Dossier dossier, RuleSet rules) {
        if (dossier.allLines().isEmpty()) {
            throw CommandRefused.at("lines", ApplicationRefusal.NO_COST);
        }
        if (dossier.indicators().isEmpty()) {
            throw CommandRefused.at("indicators", ApplicationRefusal.BASELINE_MISSING);
        }
        costLines(dossier.allLines(), rules);
        functions(dossier);
    }

    private static void functions(Dossier dossier) {
        var functions = dossier.functionsForProject();
        if (functions != null) {
            functions.needed().stream()
                    .filter(need -> need.why().isBlank())
                    .findFirst()
                    .ifPresent(need -> {
                        throw CommandRefused.at(
                                "functions",
                                ApplicationRefusal.NEED_UNEXPLAINED,
                                need.name().zh(),
                                need.name().en());
                    });
        }
    }

    private static boolean isTargetBetter(Indicator indicator) {
        var change = indicator.target().compareTo(indicator.baseline());
        return switch (indicator.better()) {
            case LOWER -> change < 0;
            case HIGHER -> change > 0;
        };
    }

    private static void refuseTooMany(String field, List<?> items) {
        if (items.size() > MOST_LINES) {
            throw CommandRefused.at(field, ApplicationRefusal.TOO_MANY_LINES, MOST_LINES);
        }
    }

    private static void refuseTooLarge(String field, Money amount) {
        if (amount.isMoreThan(LARGEST)) {
            throw CommandRefused.at(field, ApplicationRefusal.COST_TOO_LARGE, LARGEST);
        }
    }
}
