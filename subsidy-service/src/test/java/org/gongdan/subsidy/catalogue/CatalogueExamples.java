package org.gongdan.subsidy.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.personal.PersonalText;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;

/** A provider of visual inspection, its solution, and the scenario that it is for. */
public final class CatalogueExamples {

    public static final Scenario INSPECTION = shipped("visual-inspection");
    public static final ProviderId PROVIDER = ProviderId.ofUscc("91440101MA5CJQ4N59");
    public static final ProviderProfile PROFILE = new ProviderProfile(
            "广州示范智造科技有限公司",
            "Guangzhou Example Vision Co., Ltd.",
            new PersonalText("sealed:1:contact-91440101MA5CJQ4N59:c2VhbGVk"));
    public static final SolutionId SOLUTION = new SolutionId("solution-1");
    public static final SolutionSheet SHEET = sheet(
            included("detect", "defect-detection", "30000.00"),
            included("classes", "defect-classes", "20000.00"),
            included("dashboard", null, "12000.00"),
            option("reject", "line-reject", "18000.00"),
            option("voice", null, null));

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final Caller OFFICER = new Caller("id-of-officer", "officer", Set.of(Role.OFFICER), null);

    private CatalogueExamples() {}

    /** A scenario as it is delivered in {@code config/catalogue}. */
    public static Scenario shipped(String code) {
        return ScenarioYaml.read(text(Path.of("../config/catalogue/" + code + ".yaml")));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    static SolutionSheet sheet(OfferedFunction... functions) {
        return new SolutionSheet(
                new Bilingual("织检一号", "FabricEye One"),
                new Bilingual("面料在线视觉检测", "Visual inspection of fabric on the line"),
                new Price(Price.Basis.ONE_OFF, Money.ofYuan("98000.00"), null),
                List.of(functions));
    }

    static OfferedFunction included(String code, String serves, String price) {
        return function(code, false, serves, price);
    }

    static OfferedFunction option(String code, String serves, String price) {
        return function(code, true, serves, price);
    }

    private static OfferedFunction function(String code, boolean optional, String serves, String price) {
        var refs = serves == null ? List.<FunctionRef>of() : List.of(new FunctionRef("visual-inspection", serves));
        return new OfferedFunction(
                code, new Bilingual("功能 " + code, code), optional, refs, price == null ? null : Money.ofYuan(price));
    }

    static <T> FixtureConfiguration<T> fixture(Class<T> aggregate) {
        return new AggregateTestFixture<>(aggregate)
                .registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC))
                .registerInjectableResource(new Shelf().with(INSPECTION).with(PROVIDER, PROFILE));
    }

    static Map<String, Object> asOfficer() {
        return Commands.metadataOf(OFFICER, null);
    }

    /** A catalogue that is what it is told to be. */
    public static final class Shelf implements Catalogue {

        private final List<Scenario> scenarios = new ArrayList<>();
        private final Map<ProviderId, ProviderProfile> providers = new java.util.HashMap<>();
        private final List<ListedSolution> solutions = new ArrayList<>();

        public Shelf with(Scenario scenario) {
            scenarios.add(scenario);
            return this;
        }

        public Shelf with(ProviderId provider, ProviderProfile profile) {
            providers.put(provider, profile);
            return this;
        }

        public Shelf with(ListedSolution solution) {
            solutions.add(solution);
            return this;
        }

        @Override
        public Optional<Scenario> scenario(String code) {
            return scenarios.stream()
                    .filter(each -> each.code().equals(code))
                    .max(java.util.Comparator.comparingInt(Scenario::version));
        }

        @Override
        public Optional<Scenario> scenario(String code, int version) {
            return scenarios.stream()
                    .filter(each -> each.code().equals(code) && each.version() == version)
                    .findFirst();
        }

        @Override
        public List<Scenario> scenarios() {
            return List.copyOf(scenarios);
        }

        @Override
        public Optional<ProviderProfile> provider(ProviderId provider) {
            return Optional.ofNullable(providers.get(provider));
        }

        @Override
        public Optional<ListedSolution> solution(SolutionId solution) {
            return solutions.stream().filter(each -> each.id().equals(solution)).findFirst();
        }

        @Override
        public List<ListedSolution> solutionsFor(String scenario) {
            return solutions.stream()
                    .filter(each -> each.sheet().servedScenarios().contains(scenario))
                    .toList();
        }
    }
}
