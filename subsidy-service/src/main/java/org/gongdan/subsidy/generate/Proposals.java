package org.gongdan.subsidy.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.enterprise.SizeClass;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.shared.Money;

/** Makes up what an enterprise applies with: a project, its cost, its measures and what it needs. */
final class Proposals {

    private static final List<String> CATEGORIES = List.of("software", "equipment", "integration", "data");
    private static final String TRAINING = "training";
    private static final List<String> MODES = List.of("SINGLE", "CLUSTER", "CHAIN");
    private static final long HUNDRED_YUAN = 10_000;

    private Proposals() {}

    static Project project(Dice dice, Firm firm, Scenario scenario, LocalDate today) {
        var starts = today.plusDays(dice.between(30, 60));
        return new Project(
                firm.profile.name() + scenario.name().zh() + "项目",
                scenario.summary().zh(),
                scenario.code(),
                starts,
                starts.plusDays(dice.between(150, 420)),
                Facts.none().with(KnownFact.MODE, MODES.get(dice.weighted(70, 20, 10))));
    }

    /** @param inflated whether one price is far above what others pay for the same */
    static List<CostLine> costs(Dice dice, SizeClass size, boolean inflated) {
        var total = switch (size) {
            case MICRO -> dice.between(800L, 4_000L);
            case SMALL -> dice.between(1_500L, 12_000L);
            case MEDIUM, LARGE -> dice.between(4_000L, 40_000L);
        };
        var parts = new int[] {dice.between(25, 45), dice.between(15, 35), dice.between(8, 20), dice.between(0, 10)};
        var lines = new ArrayList<CostLine>();
        for (var index = 0; index < parts.length; index++) {
            var hundreds = total * parts[index] / 100 * (inflated && index == 0 ? dice.between(4, 7) : 1);
            if (hundreds > 0) {
                lines.add(new CostLine(CATEGORIES.get(index), Money.ofFen(hundreds * HUNDRED_YUAN)));
            }
        }
        if (dice.in1000(400)) {
            lines.add(new CostLine(TRAINING, Money.ofFen(Math.max(1, total / 30) * HUNDRED_YUAN)));
        }
        return List.copyOf(lines);
    }

    /** Measures that would pay the cost back in one to five years if their targets were reached. */
    static List<Indicator> indicators(Dice dice, Scenario scenario, Money cost) {
        var count = Math.min(scenario.kpis().size(), dice.in1000(150) ? 2 : 1);
        var indicators = new ArrayList<Indicator>();
        for (var index = 0; index < count; index++) {
            var kpi = scenario.kpis().get(index);
            var percent = kpi.unit().en().equals("%");
            var baseline = percent ? dice.between(300, 1500) : dice.between(5_000, 200_000);
            var change = Math.max(10, baseline * dice.between(15, 45) / 100);
            var lower = kpi.better() == Scenario.SuggestedKpi.Better.LOWER;
            var yearly = cost.fen() / 100 * dice.between(20, 90) / count;
            indicators.add(new Indicator(
                    kpi.code(),
                    kpi.name().zh(),
                    kpi.name().en(),
                    kpi.unit().zh(),
                    lower ? Indicator.Better.LOWER : Indicator.Better.HIGHER,
                    BigDecimal.valueOf(baseline, 2),
                    BigDecimal.valueOf(lower ? baseline - change : baseline + change, 2),
                    Money.ofFen(Math.max(100, yearly / 12 * 100 / change)),
                    BigDecimal.valueOf(dice.between(12, 20) * 5L, 2)));
        }
        return List.copyOf(indicators);
    }

    static List<Milestone> milestones(Project project) {
        var days = project.startsOn().until(project.endsOn(), java.time.temporal.ChronoUnit.DAYS);
        return List.of(
                new Milestone("go-live", "上线运行", "Go-live", project.startsOn().plusDays(days * 2 / 5)));
    }

    static FunctionNeeds needs(Dice dice, Scenario scenario) {
        var needed = scenario.functions().stream()
                .filter(function -> function.importance() == Scenario.Importance.ESSENTIAL || dice.in1000(400))
                .map(function ->
                        new FunctionNeeds.Need(function.code(), function.name(), function.importance(), "现有人工环节效率低"))
                .toList();
        return new FunctionNeeds(scenario.code(), scenario.version(), needed, null);
    }
}
