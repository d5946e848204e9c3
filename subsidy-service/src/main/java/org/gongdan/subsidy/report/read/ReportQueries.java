package org.gongdan.subsidy.report.read;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.report.ReportChoices;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportRow;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers auditors about reports. */
@Component
class ReportQueries implements ReportCatalogue {

    private static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");

    /** A waiting report stands behind those that were queued before it. */
    static final String ROWS = """
            select report.*, work.phase, work.done, work.total, work.attempts, work.worker,
                   case when work.id is not null and work.worker is null
                        then (select count(*) from report_work other
                               where other.worker is null
                                 and (other.queued_at, other.id) < (work.queued_at, work.id)) end as ahead
              from report left join report_work work using (id)""";

    private static final String FILTER = """
             where (cast(:kind as text) is null or kind = :kind)
               and (cast(:status as text) is null or status = :status)
               and (cast(:by as text) is null or report.requested_by = :by)
               and (cast(:since as timestamptz) is null or requested_at >= :since)
               and (cast(:until as timestamptz) is null or requested_at < :until)""";

    private final JdbcClient jdbc;
    private final Texts texts;
    private final PersonalData personal;

    ReportQueries(JdbcClient jdbc, Texts texts, PersonalData personal) {
        this.personal = personal;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<Offer> kinds(Locale locale, Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        return Arrays.stream(ReportKind.values())
                .map(kind -> offer(kind, locale))
                .toList();
    }

    @Override
    public PageOf<ReportRow> list(Filter filter, PageRequest page, Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("kind", filter.kind() == null ? null : filter.kind().name());
        wanted.put("status", filter.status() == null ? null : filter.status().name());
        wanted.put("by", filter.requestedBy());
        wanted.put("since", startOf(filter.since()));
        wanted.put(
                "until", startOf(filter.until() == null ? null : filter.until().plusDays(1)));
        var total = jdbc.sql("select count(*) from report " + FILTER)
                .params(wanted)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(ROWS + " " + FILTER + " order by requested_at desc, id limit :limit offset :offset")
                .params(wanted)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> ReportRows.row(row, personal))
                .list();
        return new PageOf<>(rows, page.page(), page.size(), total);
    }

    @Override
    public Optional<ReportRow> find(ReportId report, Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        return jdbc.sql(ROWS + " where report.id = :id")
                .param("id", report.value())
                .query((row, _) -> ReportRows.row(row, personal))
                .optional();
    }

    @Override
    public List<Requester> requesters(Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        return jdbc
                .sql("""
                select requested_by, max(requested_by_name) as name from report group by 1""")
                .query((row, _) -> new Requester(row.getString("requested_by"), personal.open(row.getString("name"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Requester::name).thenComparing(Requester::id))
                .toList();
    }

    @Override
    public List<ReportId> keptUntilBefore(LocalDate day, String lastId, int limit) {
        return jdbc.sql("""
                select id from report where status = 'GENERATED' and keep_until < :day and id > :last
                order by id limit :limit""")
                .param("day", day)
                .param("last", lastId)
                .param("limit", limit)
                .query((row, _) -> new ReportId(row.getString("id")))
                .list();
    }

    @Override
    public long countKeptUntilBefore(LocalDate day) {
        return jdbc.sql("select count(*) from report where status = 'GENERATED' and keep_until < :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(GUANGDONG).toOffsetDateTime();
    }

    private Offer offer(ReportKind kind, Locale locale) {
        var choices = ReportChoices.of(kind);
        return new Offer(
                kind,
                kind.fileStem(),
                texts.in(locale, "report.kind." + kind.fileStem()),
                texts.in(locale, "report.about." + kind.fileStem()),
                List.of(ReportFormat.values()),
                List.of(ReportLanguage.values()),
                properties(choices.required()),
                properties(choices.optional()));
    }

    private static Set<String> properties(Set<ReportChoices.Name> names) {
        return names.stream().map(ReportChoices.Name::property).collect(Collectors.toUnmodifiableSet());
    }
}
