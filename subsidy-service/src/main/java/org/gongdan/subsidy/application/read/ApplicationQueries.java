package org.gongdan.subsidy.application.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Answers from the rows of applications. */
@Component
class ApplicationQueries implements Applications {

    private static final String FROM = " from application a left join application_enterprise e on e.uscc = a.uscc ";

    private static final String WANTED = """
            where (cast(:status as varchar) is null or a.status = :status)
              and (cast(:programme as varchar) is null or a.programme_id = :programme)
              and (cast(:uscc as varchar) is null or a.uscc = :uscc)
              and (cast(:q as varchar) is null or a.title ilike :q or e.name ilike :q or a.uscc ilike :q)
            """;

    private final JdbcClient jdbc;
    private final ApplicationRows rows;

    ApplicationQueries(JdbcClient jdbc, ApplicationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Optional<Details> find(ApplicationId application) {
        return jdbc.sql("select a.*, e.name as enterprise_name" + FROM + "where a.id = :id")
                .param("id", application.value())
                .query(rows::details)
                .optional();
    }

    @Override
    public PageOf<Summary> list(Filter filter, PageRequest page) {
        var items = wanted(
                        jdbc.sql(select(WANTED, "order by a.drafted_at desc, a.id limit :size offset :offset")), filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(rows::summary)
                .list();
        var total = wanted(jdbc.sql("select count(*)" + FROM + WANTED), filter)
                .query(Long.class)
                .single();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public PageOf<Summary> queue(PageRequest page) {
        var open = ApplicationStatus.forSecretariat().stream().map(Enum::name).toList();
        var items = jdbc.sql(select(
                        "where a.status in (:open) ", "order by a.submitted_at, a.id limit :size offset :offset"))
                .param("open", open)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(rows::summary)
                .list();
        var total = jdbc.sql("select count(*) from application a where a.status in (:open)")
                .param("open", open)
                .query(Long.class)
                .single();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public Map<ApplicationStatus, Long> counts(@Nullable String uscc) {
        var counts = new EnumMap<ApplicationStatus, Long>(ApplicationStatus.class);
        jdbc.sql("""
                select status, count(*) as number from application
                where cast(:uscc as varchar) is null or uscc = :uscc group by status
                """).param("uscc", uscc).query(row -> {
            counts.put(ApplicationStatus.valueOf(row.getString("status")), row.getLong("number"));
        });
        return counts;
    }

    @Override
    public List<Step> history(ApplicationId application) {
        return jdbc.sql("select * from application_history where application_id = :id order by sequence")
                .param("id", application.value())
                .query(rows::step)
                .list();
    }

    private static String select(String where, String end) {
        return "select a.*, e.name as enterprise_name" + FROM + where + end;
    }

    private static StatementSpec wanted(StatementSpec statement, Filter filter) {
        var status = filter.status();
        return statement
                .param("status", status == null ? null : status.name())
                .param("programme", filter.programme())
                .param("uscc", filter.uscc())
                .param("q", pattern(filter.q()));
    }

    /** Percent and underscore in what somebody typed are characters, not wildcards. */
    private static @Nullable String pattern(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var literal = typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
