package org.gongdan.subsidy.privacy.read;

import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.privacy.ErasureEvent;
import org.gongdan.subsidy.privacy.ErasureEvent.ErasureExecuted;
import org.gongdan.subsidy.privacy.ErasureEvent.ErasureRefused;
import org.gongdan.subsidy.privacy.ErasureEvent.ErasureRequested;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row a request to erase; its texts stay sealed. */
@Component
@ProcessingGroup("erasure-list")
class ErasureProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ErasureProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(
            ErasureEvent event,
            @SequenceNumber long version,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        switch (event) {
            case ErasureRequested requested -> insert(requested, actorName, version);
            case ErasureExecuted executed ->
                decide(executed, "EXECUTED", executed.confirmedBy(), actorName, executed.executedAt(), null, version);
            case ErasureRefused refused ->
                decide(
                        refused,
                        "REFUSED",
                        refused.refusedBy(),
                        actorName,
                        refused.refusedAt(),
                        refused.reason(),
                        version);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table erasure").update();
    }

    private void insert(ErasureRequested requested, @Nullable String actorName, long version) {
        jdbc.sql("""
                insert into erasure (id, person, ground, reason, status, requested_by, requested_by_name, requested_at,
                                     version)
                values (:id, :person, :ground, :reason, 'REQUESTED', :by, :name, :at, :version)
                on conflict do nothing""")
                .param("id", requested.erasureId().value())
                .param("person", requested.person())
                .param("ground", requested.ground().name())
                .param("reason", requested.reason().stored())
                .param("by", requested.requestedBy())
                .param("name", actorName)
                .param("at", requested.requestedAt().atOffset(ZoneOffset.UTC))
                .param("version", version)
                .update();
    }

    private void decide(
            ErasureEvent event,
            String status,
            String by,
            @Nullable String name,
            Instant at,
            @Nullable String answer,
            long version) {
        var executed = event instanceof ErasureExecuted deed ? deed : null;
        jdbc.sql("""
                update erasure set status = :status, decided_by = :by, decided_by_name = :name, decided_at = :at,
                       answer = :answer, erased = cast(:erased as jsonb), kept = cast(:kept as jsonb),
                       version = :version
                 where id = :id and version < :version""")
                .param("id", event.erasureId().value())
                .param("status", status)
                .param("by", by)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("answer", answer)
                .param("erased", executed == null ? null : json.writeValueAsString(executed.erased()))
                .param("kept", executed == null ? null : json.writeValueAsString(executed.kept()))
                .param("version", version)
                .update();
    }
}
