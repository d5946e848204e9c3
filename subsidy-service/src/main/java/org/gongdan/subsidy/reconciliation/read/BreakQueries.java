package org.gongdan.subsidy.reconciliation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.BreakReport;
import org.gongdan.subsidy.reconciliation.BreakRules;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads differences over all investments. */
@Component
class BreakQueries implements BreakReport {

    private static final int AT_ONCE = 500;

    private static final String LINES = """
            select b.*, s.uscc, s.title from reconciliation_break b
            left join reconciliation_subject s on s.investment_id = b.investment_id
            """;

    private static final String MATCHING = """
             where (cast(:type as varchar) is null or b.type = :type)
               and (cast(:severity as varchar) is null or b.severity = :severity)
               and (cast(:open as boolean) is null or (b.cleared_at is null and b.explanation is null) = :open)
               and (cast(:uscc as varchar) is null or s.uscc = :uscc)
               and (cast(:q as varchar) is null or s.title ilike :q or b.investment_id ilike :q or s.uscc ilike :q)
            """;

    private static final String ORDER = " order by b.first_on, b.investment_id, b.period, b.type ";

    private final JdbcClient jdbc;
    private final Enterprises enterprises;
    private final BreakRules rules;
    private final Clock clock;
    private final PersonalData personal;

    BreakQueries(JdbcClient jdbc, Enterprises enterprises, BreakRules rules, Clock clock, PersonalData personal) {
        this.personal = personal;
        this.jdbc = jdbc;
        this.enterprises = enterprises;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public PageOf<Line> list(Filter filter, PageRequest page) {
        var total = matching(
                        "select count(*) from reconciliation_break b left join reconciliation_subject s"
                                + " on s.investment_id = b.investment_id" + MATCHING,
                        filter)
                .query(Long.class)
                .single();
        var items = matching(LINES + MATCHING + ORDER + "limit :size offset :offset", filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> line(row))
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public List<Bucket> ageing(Filter filter) {
        var ageing = new Ageing(rules.ageingDays());
        matching(
                        "select b.severity, b.first_on, count(*) as many from reconciliation_break b"
                                + " left join reconciliation_subject s on s.investment_id = b.investment_id" + MATCHING
                                + " and b.cleared_at is null and b.explanation is null group by b.severity, b.first_on",
                        filter)
                .query(row -> {
                    ageing.add(
                            Break.Severity.valueOf(row.getString("severity")),
                            ageOf(row.getObject("first_on", LocalDate.class), LocalDate.now(clock)),
                            row.getLong("many"));
                });
        return ageing.buckets();
    }

    @Override
    public void forEach(Filter filter, Consumer<Line> each) {
        List<Line> page = page(filter, null);
        while (!page.isEmpty()) {
            page.forEach(each);
            page = page.size() < AT_ONCE ? List.of() : page(filter, page.getLast());
        }
    }

    private List<Line> page(Filter filter, @Nullable Line last) {
        var difference = last == null ? null : last.difference();
        return matching(
                        LINES + MATCHING
                                + " and (cast(:afterType as varchar) is null or (b.first_on, b.investment_id, b.period, b.type)"
                                + " > (cast(:afterOn as date), :afterId, :afterPeriod, :afterType))" + ORDER
                                + "limit :size",
                        filter)
                .param(
                        "afterOn",
                        difference == null ? null : difference.firstSeen().on())
                .param(
                        "afterId",
                        difference == null ? null : difference.investmentId().value())
                .param(
                        "afterPeriod",
                        difference == null ? null : difference.period().label())
                .param(
                        "afterType",
                        difference == null ? null : difference.found().type().name())
                .param("size", AT_ONCE)
                .query((row, _) -> line(row))
                .list();
    }

    @Override
    public Optional<Line> find(InvestmentId investment, Period period, Break.Type type) {
        return jdbc.sql(LINES + " where b.investment_id = :id and b.period = :period and b.type = :type")
                .param("id", investment.value())
                .param("period", period.label())
                .param("type", type.name())
                .query((row, _) -> line(row))
                .optional();
    }

    private JdbcClient.StatementSpec matching(String sql, Filter filter) {
        var type = filter.type();
        var severity = filter.severity();
        return jdbc.sql(sql)
                .param("type", type == null ? null : type.name())
                .param("severity", severity == null ? null : severity.name())
                .param("open", filter.open())
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

    private Line line(ResultSet row) throws SQLException {
        var difference = BreakColumns.difference(row);
        var uscc = BreakColumns.text(row, "uscc");
        var cleared = difference.clearedAt();
        return new Line(
                difference,
                uscc,
                enterprises.find(uscc).map(Enterprises.Profile::name).orElse(uscc),
                BreakColumns.text(row, "title"),
                ageOf(
                        difference.firstSeen().on(),
                        cleared == null ? LocalDate.now(clock) : LocalDate.ofInstant(cleared, clock.getZone())),
                row.getString("cleared_by"),
                personal.openNullable(row.getString("explained_by_name")));
    }

    private static long ageOf(LocalDate seen, LocalDate until) {
        return Math.max(0, ChronoUnit.DAYS.between(seen, until));
    }
}
