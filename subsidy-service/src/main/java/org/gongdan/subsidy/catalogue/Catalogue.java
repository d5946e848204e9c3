package org.gongdan.subsidy.catalogue;

import java.util.List;
import java.util.Optional;

/** What other features ask of the catalogue. */
public interface Catalogue {

    /** The newest version. */
    Optional<Scenario> scenario(String code);

    /** One version, whenever it was published; it never changes. */
    Optional<Scenario> scenario(String code, int version);

    /** All scenarios in their newest versions, by code. */
    List<Scenario> scenarios();

    Optional<ProviderProfile> provider(ProviderId provider);

    /** Its newest sheet; also when it has been withdrawn. */
    Optional<ListedSolution> solution(SolutionId solution);

    /** Those on offer that fulfil some function of a scenario, by name. */
    List<ListedSolution> solutionsFor(String scenario);

    /** A solution with the number of its sheet. */
    record ListedSolution(
            SolutionId id,
            int sheetVersion,
            SolutionSheet sheet,
            ProviderId providerId,
            String providerName,
            boolean withdrawn) {}
}
