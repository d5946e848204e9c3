package org.gongdan.subsidy.application.read;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationDrafted;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of applications; a version that was written already changes nothing. */
@Component
class ApplicationTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ApplicationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What an event changes in its row, by column. */
    static final class Change {

        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> documents = new LinkedHashMap<>();
        private final List<String> expressions = new ArrayList<>();
        private final Map<String, Object> additions = new LinkedHashMap<>();

        Change set(String column, @Nullable Object value) {
            values.put(column, value);
            return this;
        }

        /** Eligible again, unless it never was. */
        Change backToProposing() {
            expressions.add("status = case when status = 'INELIGIBLE' then status else 'ELIGIBLE' end");
            return this;
        }

        Change json(String column, @Nullable Object document) {
            documents.put(column, document);
            return this;
        }

        /** Adds to a list of documents. */
        Change append(String column, Object document) {
            additions.put(column, document);
            return this;
        }

        Change person(String column, @Nullable String id, String name) {
            return set(column, id).set(column + "_name", id == null ? null : name);
        }

        Change award(@Nullable Award award) {
            for (var party : Party.values()) {
                set(
                        party.name().toLowerCase(Locale.ROOT) + "_fen",
                        award == null ? null : award.shareOf(party).fen());
            }
            return set("tier", award == null ? null : award.tier())
                    .set(
                            "eligible_cost_fen",
                            award == null
                                    ? null
                                    : award.split().basis().eligibleCost().fen())
                    .json("award", award);
        }
    }

    void insert(ApplicationDrafted drafted, long version) {
        var project = drafted.project();
        jdbc.sql("""
                insert into application (id, status, uscc, programme_id, title, cost_fen, drafted_at, changed_at,
                    version, project, cost_lines, offers, indicators, milestones)
                values (:id, 'DRAFT', :uscc, :programme, :title, 0, :at, :at,
                    :version, cast(:project as jsonb), '[]', '[]', '[]', '[]')
                on conflict (id) do nothing
                """)
                .param("id", drafted.applicationId().value())
                .param("uscc", drafted.uscc())
                .param("programme", drafted.programmeId().value())
                .param("title", project.title())
                .param("at", Timestamp.from(drafted.draftedAt()))
                .param("version", version)
                .param("project", json.writeValueAsString(project))
                .update();
    }

    /** Column names are those of the code, never of a request. */
    void update(Change change, ApplicationId application, long version, Instant at) {
        var columns = change.values.keySet().stream().map(column -> column + " = :" + column);
        var documents = change.documents.keySet().stream().map(column -> column + " = cast(:" + column + " as jsonb)");
        var additions = change.additions.keySet().stream()
                .map(column -> column + " = coalesce(" + column + ", '[]'::jsonb) || cast(:" + column + " as jsonb)");
        var assignments = Stream.of(columns, documents, additions, change.expressions.stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
        var statement = jdbc.sql("update application set " + assignments
                        + ", changed_at = :changed_at, version = :version where id = :id and version < :version")
                .param("changed_at", Timestamp.from(at))
                .param("version", version)
                .param("id", application.value());
        for (var value : change.values.entrySet()) {
            statement = value.getValue() == null
                    ? statement.param(value.getKey(), null, Types.NULL)
                    : statement.param(value.getKey(), value.getValue());
        }
        for (var document : change.documents.entrySet()) {
            var body = document.getValue();
            statement = statement.param(
                    document.getKey(), body == null ? null : json.writeValueAsString(body), Types.VARCHAR);
        }
        for (var addition : change.additions.entrySet()) {
            statement = statement.param(addition.getKey(), json.writeValueAsString(addition.getValue()));
        }
        statement.update();
    }

    void clear() {
        jdbc.sql("truncate table application").update();
    }
}
