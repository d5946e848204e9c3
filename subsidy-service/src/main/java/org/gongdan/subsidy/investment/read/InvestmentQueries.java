package org.gongdan.subsidy.investment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.investment.Standings;
import org.gongdan.subsidy.investment.Standings.Standing;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of investments. */
@Component
class InvestmentQueries implements InvestmentList {

    private static final String MATCHING = """
             where (cast(:status as varchar) is null or status = :status)
               and (cast(:uscc as varchar) is null or uscc = :uscc)
               and (cast(:q as varchar) is null or title ilike :q or id ilike :q or application_id ilike :q
                    or uscc ilike :q)
            """;

    private static final String LATEST = " order by agreed_on desc, id limit :size offset :offset";

    private final JdbcClient jdbc;
    private final Json json;
    private final Enterprises enterprises;
    private final Standings standings;

    InvestmentQueries(JdbcClient jdbc, Json json, Enterprises enterprises, Standings standings) {
        this.jdbc = jdbc;
        this.json = json;
        this.enterprises = enterprises;
        this.standings = standings;
    }

    @Override
    public PageOf<Summary> list(Filter filter, PageRequest page) {
        var total = matching("select count(*) from investment " + MATCHING, filter)
                .query(Long.class)
                .single();
        var items = matching("select * from investment " + MATCHING + LATEST, filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> summary(row, Standing.NONE))
                .list();
        var found = standings.of(items.stream().map(Summary::id).toList());
        return new PageOf<>(
                items.stream()
                        .map(item -> item.with(found.getOrDefault(item.id(), Standing.NONE)))
                        .toList(),
                page.page(),
                page.size(),
                total);
    }

    private JdbcClient.StatementSpec matching(String sql, Filter filter) {
        var status = filter.status();
        return jdbc.sql(sql)
                .param("status", status == null ? null : status.name())
                .param("uscc", filter.uscc())
                .param("q", pattern(filter.q()));
    }

    /** What somebody types is looked for as it stands; their % and _ are no wildcards. */
    private static @Nullable String pattern(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    @Override
    public Optional<Details> find(InvestmentId investment) {
        return jdbc.sql("select * from investment where id = :id")
                .param("id", investment.value())
                .query((row, _) -> details(row))
                .optional();
    }

    @Override
    public List<String> idsAfter(String lastId, Part part, int limit) {
        var within = PartCondition.of(part);
        return jdbc.sql("""
                select id from investment where status = 'OPEN' and id > :last and %s order by id limit :limit
                """.formatted(within.sql()))
                .param("last", lastId)
                .param("limit", limit)
                .params(within.parameters())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    @Override
    public List<String> idsOf(Part part) {
        var within = PartCondition.of(part);
        return jdbc.sql("select id from investment where %s order by id".formatted(within.sql()))
                .params(within.parameters())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private Summary summary(ResultSet row, Standing standing) throws SQLException {
        var uscc = row.getString("uscc");
        return new Summary(
                new InvestmentId(row.getString("id")),
                row.getString("application_id"),
                uscc,
                enterprises.find(uscc).map(Enterprises.Profile::name).orElse(uscc),
                row.getString("programme_id"),
                row.getInt("programme_version"),
                row.getString("tier"),
                row.getString("title"),
                shares(row),
                Money.ofFen(row.getLong("eligible_cost_fen")),
                Money.ofFen(row.getLong("claimed_fen")),
                row.getObject("agreed_on", LocalDate.class),
                Status.valueOf(row.getString("status")),
                standing.last(),
                standing.openBreaks(),
                row.getLong("version"));
    }

    private static Map<Party, Money> shares(ResultSet row) throws SQLException {
        var shares = new EnumMap<Party, Money>(Party.class);
        for (var party : Party.values()) {
            var column = party.name().toLowerCase(java.util.Locale.ROOT) + "_fen";
            shares.put(party, Money.ofFen(row.getLong(column)));
        }
        return shares;
    }

    private Details details(ResultSet row) throws SQLException {
        var id = new InvestmentId(row.getString("id"));
        var summary = summary(row, standings.of(List.of(id)).getOrDefault(id, Standing.NONE));
        var project = json.read(row.getString("project"), Project.class);
        var agreement = new Investments.Agreement(
                summary.id(),
                new ApplicationId(summary.applicationId()),
                summary.uscc(),
                summary.title(),
                project.startsOn(),
                project.endsOn(),
                summary.agreedOn(),
                json.readList(row.getString("cost_lines"), CostLine.class),
                json.read(row.getString("award"), Award.class),
                summary.status() == Status.CLOSED);
        return new Details(
                summary,
                agreement,
                project,
                indicators(summary.id()),
                milestones(summary.id()),
                row.getString("closed_because"),
                json.readOrNull(row.getString("functions"), FunctionNeeds.class));
    }

    private List<Indicator> indicators(InvestmentId investment) {
        return jdbc
                .sql("select definition from investment_indicator where investment_id = :id order by ordinal")
                .param("id", investment.value())
                .query(String.class)
                .list()
                .stream()
                .map(definition -> json.read(Objects.requireNonNull(definition), Indicator.class))
                .toList();
    }

    private List<MilestoneProgress> milestones(InvestmentId investment) {
        return jdbc.sql("select * from investment_milestone where investment_id = :id order by ordinal")
                .param("id", investment.value())
                .query((row, _) -> new MilestoneProgress(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("reached_on", LocalDate.class),
                        json.readList(row.getString("evidence"), String.class),
                        row.getString("reported_by"),
                        Columns.instant(row, "reported_at"),
                        row.getString("verified_by"),
                        Columns.instant(row, "verified_at")))
                .list();
    }
}
