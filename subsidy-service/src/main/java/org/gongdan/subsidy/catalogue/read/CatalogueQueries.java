package org.gongdan.subsidy.catalogue.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.catalogue.CatalogueList;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.ProviderProfile;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the rows of the catalogue. */
@Component
class CatalogueQueries implements Catalogue, CatalogueList {

    private static final String SCENARIOS = """
            select c.*, (select count(*) from catalogue_solution s
                         where s.status = 'LISTED' and c.code = any(s.scenarios)) as solutions
            from catalogue_scenario c
            """;
    private static final String PROVIDERS = """
            select p.*, (select count(*) from catalogue_solution s
                         where s.status = 'LISTED' and s.provider_id = p.id) as solutions
            from catalogue_provider p
            """;
    private static final String SOLUTIONS = """
            select s.*, p.name as provider_name
            from catalogue_solution s join catalogue_provider p on p.id = s.provider_id
            """;

    private final JdbcClient jdbc;
    private final CatalogueRows rows;

    CatalogueQueries(JdbcClient jdbc, CatalogueRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Optional<Scenario> scenario(String code, int version) {
        return jdbc.sql("select content from catalogue_scenario_version where code = :code and number = :number")
                .param("code", code)
                .param("number", version)
                .query(rows::content)
                .optional();
    }

    @Override
    public List<Scenario> scenarios() {
        return jdbc.sql("select content from catalogue_scenario order by code")
                .query(rows::content)
                .list();
    }

    @Override
    public Optional<ScenarioRow> row(String code) {
        return jdbc.sql(SCENARIOS + " where c.code = :code")
                .param("code", code)
                .query(rows::scenario)
                .optional();
    }

    @Override
    public Optional<Scenario> scenario(String code) {
        return row(code).map(ScenarioRow::scenario);
    }

    @Override
    public Optional<ProviderProfile> provider(ProviderId provider) {
        return row(provider).map(ProviderRow::profile);
    }

    @Override
    public Optional<ListedSolution> solution(SolutionId solution) {
        return row(solution).map(SolutionRow::listed);
    }

    @Override
    public List<ListedSolution> solutionsFor(String scenario) {
        return jdbc
                .sql(
                        SOLUTIONS
                                + " where s.status = 'LISTED' and :scenario = any(s.scenarios) order by s.sheet #>> '{name,zh}', s.id")
                .param("scenario", scenario)
                .query(rows::solution)
                .list()
                .stream()
                .map(SolutionRow::listed)
                .toList();
    }

    @Override
    public PageOf<ScenarioRow> scenarios(@Nullable String q, @Nullable String industry, PageRequest page) {
        var where = """
                where (cast(:q as text) is null or c.words ilike :q)
                  and (cast(:industry as text) is null or :industry = any(c.industries))
                """;
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("q", pattern(q));
        parameters.put("industry", industry == null || industry.isBlank() ? null : industry);
        return page(
                SCENARIOS + where + " order by c.content #>> '{name,zh}', c.code",
                "select count(*) from catalogue_scenario c " + where,
                parameters,
                rows::scenario,
                page);
    }

    @Override
    public PageOf<ProviderRow> providers(@Nullable String q, PageRequest page) {
        var where = """
                where cast(:q as text) is null or p.name ilike :q or p.name_en ilike :q or p.uscc ilike :q
                """;
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("q", pattern(q));
        return page(
                PROVIDERS + where + " order by p.name, p.id",
                "select count(*) from catalogue_provider p " + where,
                parameters,
                rows::provider,
                page);
    }

    @Override
    public Optional<ProviderRow> row(ProviderId provider) {
        return jdbc.sql(PROVIDERS + " where p.id = :id")
                .param("id", provider.value())
                .query(rows::provider)
                .optional();
    }

    @Override
    public PageOf<SolutionRow> solutions(SolutionFilter filter, PageRequest page) {
        var where = """
                where (cast(:q as text) is null or s.words ilike :q or p.name ilike :q or p.name_en ilike :q)
                  and (cast(:scenario as text) is null or :scenario = any(s.scenarios))
                  and (cast(:provider as text) is null or s.provider_id = :provider)
                  and (cast(:status as text) is null or s.status = :status)
                """;
        var scenario = filter.scenario();
        var provider = filter.provider();
        var status = filter.status();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("q", pattern(filter.q()));
        parameters.put("scenario", scenario == null || scenario.isBlank() ? null : scenario);
        parameters.put("provider", provider == null ? null : provider.value());
        parameters.put("status", status == null ? null : status.name());
        return page(
                SOLUTIONS + where + " order by s.status, s.sheet #>> '{name,zh}', s.id",
                "select count(*) from catalogue_solution s join catalogue_provider p on p.id = s.provider_id " + where,
                parameters,
                rows::solution,
                page);
    }

    @Override
    public Optional<SolutionRow> row(SolutionId solution) {
        return jdbc.sql(SOLUTIONS + " where s.id = :id")
                .param("id", solution.value())
                .query(rows::solution)
                .optional();
    }

    @Override
    public List<String> industries() {
        return jdbc.sql("select distinct unnest(industries) as industry from catalogue_scenario order by industry")
                .query((row, _) -> row.getString("industry"))
                .list();
    }

    private <T> PageOf<T> page(
            String select, String count, Map<String, @Nullable Object> parameters, RowMapper<T> row, PageRequest page) {
        var items = jdbc.sql(select + " limit :size offset :offset")
                .params(parameters)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(row)
                .list();
        var total = jdbc.sql(count).params(parameters).query(Long.class).single();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    /** What somebody types is looked for as it stands; their % and _ are no wildcards. */
    private static @Nullable String pattern(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
