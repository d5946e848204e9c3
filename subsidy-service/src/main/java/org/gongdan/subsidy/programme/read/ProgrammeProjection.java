package org.gongdan.subsidy.programme.read;

import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.programme.ProgrammeEvent;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallClosed;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallOpened;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDraftDiscarded;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeRetired;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeVersionPublished;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row per programme as it stands now, one per published version and one per call. */
@Component
@ProcessingGroup("programme-list")
class ProgrammeProjection {

    private static final String NO_DRAFT = "draft = null, drafted_by = null, drafted_by_name = null, drafted_at = null";

    private final JdbcClient jdbc;

    ProgrammeProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            ProgrammeEvent event,
            @SequenceNumber long version,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        switch (event) {
            case ProgrammeDrafted drafted -> draft(drafted, actorName, version);
            case ProgrammeDraftDiscarded discarded -> touch(discarded, "draft_version = null, " + NO_DRAFT, version);
            case ProgrammeVersionPublished published -> publish(published, actorName, version);
            case CallOpened opened -> open(opened, version);
            case CallClosed closed -> close(closed, version);
            case ProgrammeRetired retired ->
                touch(retired, "status = 'RETIRED', draft_version = null, " + NO_DRAFT, version);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table programme_row, programme_version_row, programme_call_row")
                .update();
    }

    private void draft(ProgrammeDrafted drafted, @Nullable String name, long version) {
        jdbc.sql("""
                insert into programme_row
                    (programme_id, name_zh, name_en, status, draft_version, draft, drafted_by, drafted_by_name,
                     drafted_at, version)
                values (:id, :zh, :en, 'DRAFT', :draftVersion, cast(:draft as jsonb), :by, :byName, :at, :version)
                on conflict (programme_id) do update
                    set draft_version = excluded.draft_version, draft = excluded.draft,
                        drafted_by = excluded.drafted_by, drafted_by_name = excluded.drafted_by_name,
                        drafted_at = excluded.drafted_at, version = excluded.version
                    where programme_row.version < excluded.version
                """)
                .param("id", drafted.programmeId().value())
                .param("zh", drafted.rules().name().zh())
                .param("en", drafted.rules().name().en())
                .param("draftVersion", drafted.rules().version())
                .param("draft", StoredRules.json(drafted.rules()))
                .param("by", drafted.draftedBy())
                .param("byName", name)
                .param("at", Timestamp.from(drafted.draftedAt()))
                .param("version", version)
                .update();
    }

    private void publish(ProgrammeVersionPublished published, @Nullable String name, long version) {
        var rules = published.rules();
        jdbc.sql("""
                insert into programme_version_row
                    (programme_id, rules_version, effective_from, effective_to, rules, published_by, published_by_name,
                     published_at)
                values (:id, :rulesVersion, :from, :to, cast(:rules as jsonb), :by, :byName, :at)
                on conflict (programme_id, rules_version) do nothing
                """)
                .param("id", published.programmeId().value())
                .param("rulesVersion", rules.version())
                .param("from", rules.effectiveFrom())
                .param("to", rules.effectiveTo())
                .param("rules", StoredRules.json(rules))
                .param("by", published.publishedBy())
                .param("byName", name)
                .param("at", Timestamp.from(published.publishedAt()))
                .update();
        jdbc.sql("""
                update programme_row
                set name_zh = :zh, name_en = :en, status = 'PUBLISHED', published_version = :rulesVersion,
                    draft_version = null, draft = null, drafted_by = null, drafted_by_name = null, drafted_at = null,
                    version = :version
                where programme_id = :id and version < :version
                """)
                .param("id", published.programmeId().value())
                .param("zh", rules.name().zh())
                .param("en", rules.name().en())
                .param("rulesVersion", rules.version())
                .param("version", version)
                .update();
    }

    private void open(CallOpened opened, long version) {
        jdbc.sql("""
                insert into programme_call_row (programme_id, call, opens_on, closes_on, closed)
                values (:id, :call, :opensOn, :closesOn, false)
                on conflict (programme_id, call) do nothing
                """)
                .param("id", opened.programmeId().value())
                .param("call", opened.call())
                .param("opensOn", opened.opensOn())
                .param("closesOn", opened.closesOn())
                .update();
        touch(opened, "status = status", version);
    }

    private void close(CallClosed closed, long version) {
        jdbc.sql("update programme_call_row set closed = true where programme_id = :id and call = :call")
                .param("id", closed.programmeId().value())
                .param("call", closed.call())
                .update();
        touch(closed, "status = status", version);
    }

    /** The version guard makes an event that is delivered twice change nothing. */
    private void touch(ProgrammeEvent event, String assignments, long version) {
        jdbc.sql("update programme_row set " + assignments
                        + ", version = :version where programme_id = :id and version < :version")
                .param("id", event.programmeId().value())
                .param("version", version)
                .update();
    }
}
