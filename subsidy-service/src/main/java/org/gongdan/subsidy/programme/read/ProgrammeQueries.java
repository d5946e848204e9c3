package org.gongdan.subsidy.programme.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.ProgrammeRow;
import org.gongdan.subsidy.programme.ProgrammeRow.CallRow;
import org.gongdan.subsidy.programme.ProgrammeRow.Person;
import org.gongdan.subsidy.programme.ProgrammeRow.Status;
import org.gongdan.subsidy.programme.ProgrammeRow.VersionRow;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds programmes, for people and for other features. */
@Component
public class ProgrammeQueries implements Programmes, ProgrammeCatalogue {

    private static final String VISIBLE = " where (:drafts or published_version is not null)";

    private final JdbcClient jdbc;
    private final PersonalData personal;
    /** Published versions never change, so what was read once is right for ever. */
    private final Map<VersionKey, RuleSet> published = new ConcurrentHashMap<>();

    ProgrammeQueries(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public PageOf<ProgrammeRow> list(Caller caller, PageRequest page) {
        var drafts = caller.seesEveryEnterprise();
        var total = jdbc.sql("select count(*) from programme_row" + VISIBLE)
                .param("drafts", drafts)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(
                        "select * from programme_row" + VISIBLE + " order by programme_id limit :limit offset :offset")
                .param("drafts", drafts)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
        return new PageOf<>(rows, page.page(), page.size(), total);
    }

    @Override
    public Optional<ProgrammeRow> find(ProgrammeId programme, Caller caller) {
        return jdbc.sql("select * from programme_row" + VISIBLE + " and programme_id = :id")
                .param("drafts", caller.seesEveryEnterprise())
                .param("id", programme.value())
                .query((row, _) -> row(row))
                .optional();
    }

    @Override
    public Optional<RuleSet> draft(ProgrammeId programme, Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            return Optional.empty();
        }
        return jdbc.sql("select draft from programme_row where programme_id = :id and draft is not null")
                .param("id", programme.value())
                .query(String.class)
                .optional()
                .map(StoredRules::rules);
    }

    @Override
    public Optional<RuleSet> compared(ProgrammeId programme, LocalDate day) {
        return inForce(programme, day)
                .or(() -> jdbc.sql("select max(rules_version) from programme_version_row where programme_id = :id")
                        .param("id", programme.value())
                        .query(Integer.class)
                        .optional()
                        .flatMap(latest -> version(programme, latest)));
    }

    @Override
    public Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day) {
        return jdbc.sql("""
                select rules_version from programme_version_row
                where programme_id = :id and effective_from <= :day and (effective_to is null or effective_to >= :day)
                order by rules_version desc limit 1
                """)
                .param("id", programme.value())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .flatMap(version -> version(programme, version));
    }

    @Override
    public Optional<RuleSet> version(ProgrammeId programme, int version) {
        var key = new VersionKey(programme, version);
        var known = published.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var read = jdbc.sql(
                        "select rules from programme_version_row where programme_id = :id and rules_version = :version")
                .param("id", programme.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(StoredRules::rules);
        read.ifPresent(rules -> published.put(key, rules));
        return read;
    }

    @Override
    public Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day) {
        return jdbc.sql("""
                select c.opens_on from programme_call_row c join programme_row p using (programme_id)
                where programme_id = :id and p.status = 'PUBLISHED' and not c.closed
                  and c.opens_on <= :day and c.closes_on >= :day
                order by c.opens_on limit 1
                """)
                .param("id", programme.value())
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public List<RuleSet> inForce(LocalDate day) {
        return jdbc
                .sql("select programme_id from programme_row where status = 'PUBLISHED' order by programme_id")
                .query((row, _) -> new ProgrammeId(row.getString("programme_id")))
                .list()
                .stream()
                .flatMap(programme -> inForce(programme, day).stream())
                .toList();
    }

    @Override
    public List<RuleSet> open(LocalDate day) {
        return inForce(day).stream()
                .filter(rules -> isCallOpen(rules.programmeId(), day))
                .toList();
    }

    private ProgrammeRow row(ResultSet row) throws SQLException {
        var id = row.getString("programme_id");
        return new ProgrammeRow(
                id,
                new ProgrammeId(id).code(),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                Status.valueOf(row.getString("status")),
                row.getObject("published_version", Integer.class),
                row.getObject("draft_version", Integer.class),
                person(row, "drafted_by"),
                row.getTimestamp("drafted_at") == null
                        ? null
                        : row.getTimestamp("drafted_at").toInstant(),
                versions(id),
                calls(id),
                row.getLong("version"));
    }

    /** An event without a name beside it leaves the id to be shown. */
    private @Nullable Person person(ResultSet row, String column) throws SQLException {
        var id = row.getString(column);
        return id == null
                ? null
                : new Person(id, personal.open(Objects.requireNonNullElse(row.getString(column + "_name"), id)));
    }

    private List<VersionRow> versions(String id) {
        return jdbc.sql("select * from programme_version_row where programme_id = :id order by rules_version")
                .param("id", id)
                .query((row, _) -> new VersionRow(
                        row.getInt("rules_version"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class),
                        Objects.requireNonNull(person(row, "published_by")),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<CallRow> calls(String id) {
        return jdbc.sql("select * from programme_call_row where programme_id = :id order by opens_on, call")
                .param("id", id)
                .query((row, _) -> new CallRow(
                        row.getString("call"),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getBoolean("closed")))
                .list();
    }

    private record VersionKey(ProgrammeId programme, int version) {}
}
