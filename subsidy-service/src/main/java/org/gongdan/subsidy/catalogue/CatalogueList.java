package org.gongdan.subsidy.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.catalogue.Catalogue.ListedSolution;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** The catalogue as people search it; everybody who is signed in may read all of it. */
public interface CatalogueList {

    /**
     * By Chinese name.
     *
     * @param q a part of a name, a summary or the code; null for all
     * @param industry the code of a trade; null for all
     */
    PageOf<ScenarioRow> scenarios(@Nullable String q, @Nullable String industry, PageRequest page);

    Optional<ScenarioRow> row(String code);

    /** @param q a part of the name or of the credit code; null for all */
    PageOf<ProviderRow> providers(@Nullable String q, PageRequest page);

    Optional<ProviderRow> row(ProviderId provider);

    PageOf<SolutionRow> solutions(SolutionFilter filter, PageRequest page);

    Optional<SolutionRow> row(SolutionId solution);

    /** Industries that some scenario fits, by code. */
    List<String> industries();

    /**
     * A scenario in its newest version.
     *
     * @param solutions how many on offer fulfil some function of it
     * @param version the sequence number of its last event, not of its content
     */
    record ScenarioRow(Scenario scenario, int solutions, Instant publishedAt, long version) {}

    /** @param solutions how many of it are on offer */
    record ProviderRow(
            ProviderId id, String uscc, ProviderProfile profile, int solutions, Instant registeredAt, long version) {}

    /** Whether a solution can be chosen. */
    enum SolutionStatus {
        LISTED,
        WITHDRAWN
    }

    /**
     * Which solutions are wanted; null for all.
     *
     * @param q a part of the name of the solution or of its provider
     * @param scenario fulfils some function of it
     */
    record SolutionFilter(
            @Nullable String q,
            @Nullable String scenario,
            @Nullable ProviderId provider,
            @Nullable SolutionStatus status) {

        public static SolutionFilter of(ProviderId provider) {
            return new SolutionFilter(null, null, provider, null);
        }
    }

    /** @param withdrawnFor why it can no longer be chosen */
    record SolutionRow(
            SolutionId id,
            ProviderId providerId,
            String providerName,
            int sheetVersion,
            SolutionSheet sheet,
            SolutionStatus status,
            @Nullable String withdrawnFor,
            Instant changedAt,
            long version) {

        public ListedSolution listed() {
            return new ListedSolution(
                    id, sheetVersion, sheet, providerId, providerName, status == SolutionStatus.WITHDRAWN);
        }
    }
}
