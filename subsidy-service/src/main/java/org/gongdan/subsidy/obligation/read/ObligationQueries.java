package org.gongdan.subsidy.obligation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.obligation.Duty;
import org.gongdan.subsidy.obligation.ObligationId;
import org.gongdan.subsidy.obligation.ObligationKind;
import org.gongdan.subsidy.obligation.Obligations;
import org.gongdan.subsidy.obligation.ReminderSteps.Step;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of obligations. */
@Component
class ObligationQueries implements Obligations {

    private static final String MATCHING = """
             where (cast(:status as varchar) is null or status = :status)
               and (cast(:kind as varchar) is null or kind = :kind)
               and (cast(:step as varchar) is null or step = :step)
               and (cast(:uscc as varchar) is null or uscc = :uscc)
               and (cast(:q as varchar) is null or title ilike :q or uscc ilike :q or subject ilike :q)
            """;

    private final JdbcClient jdbc;
    private final Enterprises enterprises;

    ObligationQueries(JdbcClient jdbc, Enterprises enterprises) {
        this.jdbc = jdbc;
        this.enterprises = enterprises;
    }

    @Override
    public PageOf<Row> list(Filter filter, PageRequest page) {
        var total = matching("select count(*) from obligation " + MATCHING, filter)
                .query(Long.class)
                .single();
        var items = matching(
                        "select * from obligation " + MATCHING + " order by due_on, id limit :size offset :offset",
                        filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public Optional<Row> find(ObligationId obligation) {
        return jdbc.sql("select * from obligation where id = :id")
                .param("id", obligation.value())
                .query((row, _) -> row(row))
                .optional();
    }

    @Override
    public List<Row> openOf(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from obligation where status = 'OPEN' and subject in (:subjects) order by id")
                .param("subjects", subjects)
                .query((row, _) -> row(row))
                .list();
    }

    @Override
    public List<Row> openOf(String uscc) {
        return jdbc.sql("select * from obligation where status = 'OPEN' and uscc = :uscc order by due_on, id")
                .param("uscc", uscc)
                .query((row, _) -> row(row))
                .list();
    }

    @Override
    public Set<ObligationId> liftedOf(String uscc) {
        return Set.copyOf(jdbc.sql("select id from obligation where status = 'LIFTED' and uscc = :uscc")
                .param("uscc", uscc)
                .query((row, _) -> new ObligationId(row.getString("id")))
                .list());
    }

    @Override
    public List<Row> openAfter(String lastId, int limit) {
        return jdbc.sql("select * from obligation where status = 'OPEN' and id > :last order by id limit :limit")
                .param("last", lastId)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    private JdbcClient.StatementSpec matching(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("status", name(filter.status()))
                .param("kind", name(filter.kind()))
                .param("step", name(filter.step()))
                .param("uscc", filter.uscc())
                .param("q", pattern(filter.q()));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** What somebody types is looked for as it stands; their % and _ are no wildcards. */
    private static @Nullable String pattern(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private Row row(ResultSet row) throws SQLException {
        var uscc = row.getString("uscc");
        var duty = new Duty(
                ObligationKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("part"),
                uscc,
                row.getString("title"),
                row.getObject("due_on", LocalDate.class));
        return new Row(
                new ObligationId(row.getString("id")),
                duty,
                enterprises.find(uscc).map(Enterprises.Profile::name).orElse(uscc),
                Status.valueOf(row.getString("status")),
                Step.valueOf(row.getString("step")),
                row.getObject("missed_on", LocalDate.class),
                row.getObject("step_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("reason"),
                row.getString("lifted_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("version"));
    }
}
