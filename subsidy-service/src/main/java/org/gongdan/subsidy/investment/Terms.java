package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.subsidy.application.FunctionNeeds.Purchase;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.catalogue.BoughtFunction;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What of the agreement the use of functions and the release of the retention are held against.
 *
 * @param endsOn the agreed end of the project
 * @param bought codes of the functions that were bought; empty where none were stated
 */
record Terms(
        ProgrammeId programme, int programmeVersion, LocalDate endsOn, List<Milestone> milestones, Set<String> bought) {

    static Terms of(InvestmentOpened opened) {
        var functions = opened.functions();
        var award = opened.award();
        return new Terms(
                award.programmeId(),
                award.programmeVersion(),
                opened.project().endsOn(),
                opened.milestones(),
                functions == null ? Set.of() : codes(functions.purchase()));
    }

    private static Set<String> codes(@Nullable Purchase purchase) {
        return purchase == null
                ? Set.of()
                : purchase.functions().stream().map(BoughtFunction::code).collect(Collectors.toUnmodifiableSet());
    }
}
