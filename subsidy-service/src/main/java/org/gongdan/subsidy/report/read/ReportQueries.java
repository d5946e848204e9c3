package org.gongdan.subsidy.report.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.report.ReportChoices;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportParameters;
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

    private final JdbcClient jdbc;
    private final Texts texts;

    ReportQueries(JdbcClient jdbc, Texts texts) {
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
    public PageOf<ReportRow> list(PageRequest page, Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        var total = jdbc.sql("select count(*) from report").query(Long.class).single();
        var rows = jdbc.sql("select * from report order by requested_at desc, id limit :limit offset :offset")
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
        return new PageOf<>(rows, page.page(), page.size(), total);
    }

    @Override
    public Optional<ReportRow> find(ReportId report, Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        return jdbc.sql("select * from report where id = :id")
                .param("id", report.value())
                .query((row, _) -> row(row))
                .optional();
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

    private static ReportRow row(ResultSet row) throws SQLException {
        var id = new ReportId(row.getString("id"));
        var kind = ReportKind.valueOf(row.getString("kind"));
        var format = ReportFormat.valueOf(row.getString("format"));
        return new ReportRow(
                id,
                kind,
                new ReportParameters.Typed(
                                row.getString("investment_id"),
                                row.getString("programme_id"),
                                row.getString("period"),
                                row.getString("uscc"),
                                row.getString("funder"),
                                row.getString("city"),
                                row.getString("about_user"))
                        .read(),
                format,
                ReportLanguage.valueOf(row.getString("language")),
                ReportRow.Status.valueOf(row.getString("status")),
                row.getString("requested_by"),
                row.getString("requested_by_name"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                moment(row, "generated_at"),
                kind.fileName(id.number(), format),
                row.getString("sha256"),
                row.getObject("size", Long.class),
                row.getObject("position", Long.class),
                row.getString("failure"),
                row.getInt("downloads"),
                moment(row, "last_downloaded_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
