package org.gongdan.subsidy.application;

import java.util.List;
import org.gongdan.subsidy.catalogue.BoughtFunction;
import org.gongdan.subsidy.catalogue.FunctionFit;
import org.gongdan.subsidy.catalogue.Price;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.Scenario.Importance;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant needs of its scenario and what it buys for it. Names, mappings and versions are those of the
 * catalogue on that day, so that a later change of the catalogue changes no application.
 *
 * @param purchase the solution it has chosen; null before that
 */
public record FunctionNeeds(
        String scenario,
        int scenarioVersion,
        List<Need> needed,
        @Nullable Purchase purchase) {

    public FunctionNeeds {
        needed = List.copyOf(needed);
    }

    /**
     * A function of the scenario that is needed.
     *
     * @param why in the applicant's words
     */
    public record Need(String code, Bilingual name, Importance importance, String why) {}

    /**
     * The chosen solution.
     *
     * @param price of the solution as listed
     * @param functions everything that comes with it and the options that are bought
     */
    public record Purchase(
            SolutionId solution,
            int sheetVersion,
            Bilingual name,
            ProviderId provider,
            String providerName,
            Price price,
            List<BoughtFunction> functions) {

        public Purchase {
            functions = List.copyOf(functions);
        }
    }

    public FunctionFit fit() {
        return FunctionFit.of(
                needed.stream().map(Need::code).toList(), purchase == null ? List.of() : purchase.functions());
    }
}
