package org.gongdan.subsidy.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts that other features supply about an applicant and its project. A programme may declare others of its own;
 * then the officer states them.
 */
public enum KnownFact {
    SIZE_CLASS("sizeClass", FactKind.CHOICE, "MICRO", "SMALL", "MEDIUM", "LARGE"),
    INDUSTRY("industry", FactKind.CHOICE),
    REGION("region", FactKind.CHOICE),
    /** A single firm, a cluster of firms of one trade, or firms along one supply chain. */
    MODE("mode", FactKind.CHOICE, "SINGLE", "CLUSTER", "CHAIN"),
    /** How many firms are in the joint application. */
    MEMBER_COUNT("memberCount", FactKind.NUMBER),
    PROJECT_TYPE("projectType", FactKind.CHOICE),
    MATURITY_BEFORE("maturityBefore", FactKind.CHOICE, "L0", "L1", "L2", "L3", "L4"),
    MATURITY_AFTER("maturityAfter", FactKind.CHOICE, "L0", "L1", "L2", "L3", "L4"),
    START_UP("startUp", FactKind.YES_NO),
    YEARS_SINCE_FOUNDING("yearsSinceFounding", FactKind.NUMBER),
    SCENARIO("scenario", FactKind.CHOICE),
    SOLUTION_KIND("solutionKind", FactKind.CHOICE),
    PROJECT_STAGE("projectStage", FactKind.CHOICE),
    RESEARCH_KIND("researchKind", FactKind.CHOICE, "FEASIBILITY", "INDUSTRIAL", "EXPERIMENTAL"),
    /** 1 in the first year of support. */
    YEAR_OF_SUPPORT("yearOfSupport", 1, null),
    /** Needed functions among those bought, in percent. */
    FUNCTION_FIT("functionFit", 0, 100);

    private final String key;
    private final FactKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> domain;

    /** The least a number can be. */
    private final int least;

    /** The greatest a number can be, if there is one. */
    private final @Nullable Integer greatest;

    KnownFact(String key, FactKind kind, String... values) {
        this.key = key;
        this.kind = kind;
        this.domain = List.of(values);
        this.least = 0;
        this.greatest = null;
    }

    KnownFact(String key, int least, @Nullable Integer greatest) {
        this.key = key;
        this.kind = FactKind.NUMBER;
        this.domain = List.of();
        this.least = least;
        this.greatest = greatest;
    }

    /** The name in YAML and JSON, such as {@code sizeClass}. */
    public String key() {
        return key;
    }

    public FactKind kind() {
        return kind;
    }

    /** All values there are, or none when each programme lists its own. */
    public List<String> domain() {
        return domain;
    }

    /** Whether a declaration stays within what the number can be. */
    boolean takes(FactDeclaration fact) {
        return kind != FactKind.NUMBER
                || (fact.least() >= least && (greatest == null || (fact.to() != null && fact.to() <= greatest)));
    }

    String plainBounds() {
        return least + "–" + (greatest == null ? "" : greatest);
    }

    public static Optional<KnownFact> ofKey(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
