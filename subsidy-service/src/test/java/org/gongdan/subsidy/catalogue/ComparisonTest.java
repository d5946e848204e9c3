package org.gongdan.subsidy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.INSPECTION;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.PROVIDER;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.SHEET;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.included;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.option;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.sheet;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.catalogue.Catalogue.ListedSolution;
import org.gongdan.subsidy.catalogue.Comparison.Offer.Kind;
import org.gongdan.subsidy.shared.CommandRefused;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final ListedSolution FULL = solution("full", SHEET);
    private static final ListedSolution LEAN =
            solution("lean", sheet(included("d", "defect-detection", null), option("d2", "defect-detection", null)));

    @Test
    void looksForTheEssentialFunctionsWhenNoneIsNamed() {
        var comparison = Comparison.of(INSPECTION, Set.of(), List.of(FULL, LEAN));
        assertThat(comparison.needed()).containsExactlyInAnyOrder("defect-detection", "defect-classes", "line-reject");
        assertThat(comparison.lines()).hasSameSizeAs(INSPECTION.functions());
        assertThat(kinds(comparison, "defect-detection")).containsExactly(Kind.INCLUDED, Kind.INCLUDED);
        assertThat(kinds(comparison, "line-reject")).containsExactly(Kind.OPTION, Kind.NONE);
        assertThat(kinds(comparison, "measurement")).containsExactly(Kind.NONE, Kind.NONE);
    }

    @Test
    void takesWhatComesAnywayAndOptionsThatAreNeeded() {
        var comparison = Comparison.of(INSPECTION, Set.of("defect-detection", "line-reject"), List.of(FULL, LEAN));
        var full = comparison.columns().getFirst();
        // detection, classes and dashboard come anyway, rejection is added; voice is not
        assertThat(full.fit().bought()).isEqualTo(4);
        assertThat(full.fitPercent()).isEqualTo(50);
        var lean = comparison.columns().getLast();
        assertThat(lean.fitPercent()).isEqualTo(100);
        assertThat(lean.fit().unmet()).containsExactly("line-reject");
    }

    @Test
    void comparesNoMoreThanFour() {
        assertThat(Comparison.of(INSPECTION, Set.of(), Collections.nCopies(4, FULL))
                        .columns())
                .hasSize(4);
        var refused = catchThrowableOfType(
                CommandRefused.class, () -> Comparison.of(INSPECTION, Set.of(), Collections.nCopies(5, FULL)));
        assertThat(refused.refusal()).isEqualTo(CatalogueRefusal.COMPARISON_TOO_WIDE);
    }

    private static List<Kind> kinds(Comparison comparison, String function) {
        return comparison.lines().stream()
                .filter(line -> line.function().code().equals(function))
                .flatMap(line -> line.offers().stream().map(Comparison.Offer::kind))
                .toList();
    }

    private static ListedSolution solution(String id, SolutionSheet sheet) {
        return new ListedSolution(new SolutionId("solution-" + id), 1, sheet, PROVIDER, "示范", false);
    }
}
