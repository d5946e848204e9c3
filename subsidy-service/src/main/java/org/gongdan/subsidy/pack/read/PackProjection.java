package org.gongdan.subsidy.pack.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.pack.PackEvent;
import org.gongdan.subsidy.pack.PackEvent.PackAssembled;
import org.gongdan.subsidy.pack.PackEvent.PackDownloaded;
import org.gongdan.subsidy.pack.PackEvent.PackExpired;
import org.gongdan.subsidy.pack.PackEvent.PackFailed;
import org.gongdan.subsidy.pack.PackEvent.PackRequested;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per requested pack. */
@Component
@ProcessingGroup("pack-list")
class PackProjection {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PackProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            PackEvent event,
            @SequenceNumber long version,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        switch (event) {
            case PackRequested requested -> insert(requested, actorName, version);
            case PackAssembled assembled ->
                change("""
                                status = 'ASSEMBLED', sha256 = :sha256, size = :size, investments = :investments,
                                events = :events, checkpoint_size = :checkpoint, assembled_at = :at,
                                keep_until = :keepUntil""", event, version)
                        .param("keepUntil", assembled.keptUntil())
                        .param("sha256", assembled.sha256())
                        .param("size", assembled.size())
                        .param("investments", assembled.investments().size())
                        .param("events", assembled.events())
                        .param("checkpoint", assembled.checkpointSize())
                        .param("at", at(assembled.assembledAt()))
                        .update();
            case PackFailed failed ->
                change("status = 'FAILED', failure = :failure", event, version)
                        .param("failure", failed.reason())
                        .update();
            case PackExpired _ -> change("status = 'EXPIRED'", event, version).update();
            case PackDownloaded downloaded ->
                change("downloads = downloads + 1, last_downloaded_at = :at", event, version)
                        .param("at", at(downloaded.downloadedAt()))
                        .update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table pack").update();
    }

    private void insert(PackRequested event, @Nullable String actorName, long version) {
        var investment = event.scope().investmentId();
        jdbc.sql("""
                        insert into pack (id, investment_id, scope, status, requested_by, requested_by_name, requested_at, version)
                        values (:id, :investment, cast(:scope as jsonb), 'REQUESTED', :by, :name, :at, :version)
                        on conflict do nothing""")
                .param("id", event.packId().value())
                .param("investment", investment == null ? null : investment.value())
                .param("scope", JSON.writeValueAsString(event.scope()))
                .param("by", event.requestedBy())
                .param("name", actorName == null ? event.requestedBy() : actorName)
                .param("at", at(event.requestedAt()))
                .param("version", version)
                .update();
    }

    /** A change counts once: an event that was already seen is not newer than the row. */
    private StatementSpec change(String what, PackEvent event, long version) {
        return jdbc.sql("update pack set version = :version, " + what + " where id = :id and version < :version")
                .param("id", event.packId().value())
                .param("version", version);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
