package org.gongdan.subsidy.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.INSPECTION;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.PROFILE;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.PROVIDER;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.SHEET;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.SOLUTION;

import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.gongdan.config.personal.TestPersonalData;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionFilter;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionStatus;
import org.gongdan.subsidy.catalogue.FunctionRef;
import org.gongdan.subsidy.catalogue.ProviderContacts;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderCorrected;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderRegistered;
import org.gongdan.subsidy.catalogue.ProviderProfile;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.ScenarioEvent.ScenarioPublished;
import org.gongdan.subsidy.catalogue.ScenarioId;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionListed;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionRevised;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionWithdrawn;
import org.gongdan.subsidy.catalogue.SolutionSheet;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.PageRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the catalogue: each event counts once, however often it comes, and all can be built again. */
class CatalogueProjectionIT {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final PageRequest FIRST = new PageRequest(0, 10);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SolutionSheet OTHER = new SolutionSheet(
            new Bilingual("排产宝", "Scheduler"),
            SHEET.summary(),
            SHEET.price(),
            List.of(new OfferedFunction(
                    "plan",
                    new Bilingual("排程", "Plan"),
                    false,
                    List.of(new FunctionRef("production-scheduling", "finite-schedule")),
                    null)));

    private static JdbcClient jdbc;

    private final CatalogueProjection catalogue = new CatalogueProjection(jdbc, JSON);
    private final SolutionProjection solutions = new SolutionProjection(jdbc, JSON);
    private final CatalogueQueries queries =
            new CatalogueQueries(jdbc, new CatalogueRows(JSON, new ProviderContacts(TestPersonalData.on(jdbc))));

    @BeforeAll
    static void migrate() {
        var database = TestPostgres.createDatabase().dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void reset() {
        catalogue.reset();
        solutions.reset();
    }

    @Test
    void comesOutTheSameHoweverOftenEventsCome() {
        happen();
        var once = rows();
        assertThat(once).hasSize(5);
        happen();
        assertThat(rows()).isEqualTo(once);
        reset();
        assertThat(rows()).isEmpty();
        happen();
        assertThat(rows()).isEqualTo(once);
    }

    @Test
    void offersWhatIsListedForAScenario() {
        solutions.on(new SolutionListed(SOLUTION, PROVIDER, SHEET, "o", NOW), 0);
        catalogue.on(new ProviderRegistered(PROVIDER, PROFILE, "o", NOW), 0);
        catalogue.on(published(1, "视觉质检"), 0);
        assertThat(queries.solutionsFor("visual-inspection")).hasSize(1);
        assertThat(queries.row("visual-inspection").orElseThrow().solutions()).isEqualTo(1);
        assertThat(queries.row(PROVIDER).orElseThrow().solutions()).isEqualTo(1);
        assertThat(queries.solutionsFor("production-scheduling")).isEmpty();

        solutions.on(new SolutionRevised(SOLUTION, 2, OTHER, "o", NOW), 1);
        assertThat(queries.solutionsFor("visual-inspection")).isEmpty();
        assertThat(queries.solutionsFor("production-scheduling").getFirst().sheetVersion())
                .isEqualTo(2);

        solutions.on(new SolutionWithdrawn(SOLUTION, "停止维护", "o", NOW), 2);
        assertThat(queries.solutionsFor("production-scheduling")).isEmpty();
        assertThat(queries.solution(SOLUTION).orElseThrow().withdrawn()).isTrue();
        assertThat(queries.row(PROVIDER).orElseThrow().solutions()).isZero();
    }

    @Test
    void findsByWordsAsTheyAreTyped() {
        happen();
        assertThat(queries.solutions(filter("排产"), FIRST).total()).isEqualTo(1);
        assertThat(queries.solutions(filter("scheduler"), FIRST).total()).isEqualTo(1);
        assertThat(queries.solutions(filter("改名"), FIRST).total()).isEqualTo(1);
        assertThat(queries.solutions(filter("%"), FIRST).total()).isZero();
        assertThat(queries.providers("_", FIRST).total()).isZero();
        assertThat(queries.scenarios("inspection", "ceramics", FIRST).total()).isEqualTo(1);
        assertThat(queries.scenarios("inspection", "toys", FIRST).total()).isZero();
        assertThat(queries.industries()).contains("ceramics").doesNotContain("toys");
        var withdrawn = new SolutionFilter(null, null, null, SolutionStatus.WITHDRAWN);
        assertThat(queries.solutions(withdrawn, FIRST).items().getFirst().withdrawnFor())
                .isEqualTo("停止维护");
    }

    @Test
    void keepsEveryVersionOfAScenario() {
        happen();
        assertThat(queries.scenario("visual-inspection").orElseThrow().version())
                .isEqualTo(3);
        assertThat(queries.scenario("visual-inspection", 1).orElseThrow()).isEqualTo(INSPECTION);
        assertThat(queries.scenario("visual-inspection", 2)).isEmpty();
    }

    private void happen() {
        catalogue.on(published(1, INSPECTION.name().zh()), 0);
        catalogue.on(published(3, "新的名字"), 1);
        catalogue.on(new ProviderRegistered(PROVIDER, PROFILE, "o", NOW), 0);
        catalogue.on(new ProviderCorrected(PROVIDER, new ProviderProfile("改名科技", null, null), "o", NOW), 1);
        solutions.on(new SolutionListed(SOLUTION, PROVIDER, SHEET, "o", NOW), 0);
        solutions.on(new SolutionRevised(SOLUTION, 2, OTHER, "o", NOW), 1);
        solutions.on(new SolutionWithdrawn(SOLUTION, "停止维护", "o", NOW), 2);
    }

    private static ScenarioPublished published(int version, String name) {
        var scenario = version == 1
                ? INSPECTION
                : new Scenario(
                        INSPECTION.code(),
                        version,
                        new Bilingual(name, name),
                        INSPECTION.summary(),
                        INSPECTION.industries(),
                        INSPECTION.functions(),
                        INSPECTION.kpis());
        return new ScenarioPublished(ScenarioId.ofCode(scenario.code()), scenario, "o", NOW);
    }

    private static SolutionFilter filter(String q) {
        return new SolutionFilter(q, null, null, null);
    }

    private List<String> rows() {
        return List.of("catalogue_scenario", "catalogue_scenario_version", "catalogue_provider", "catalogue_solution")
                .stream()
                .flatMap(table -> jdbc
                        .sql("select row_to_json(t)::text as line from " + table + " t order by 1")
                        .query((row, _) -> table + row.getString("line"))
                        .list()
                        .stream())
                .toList();
    }
}
