package org.gongdan.subsidy.reconciliation.read;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent.ReconciliationRequestAnswered;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent.ReconciliationRequested;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each request to reconcile. */
@Component
@ProcessingGroup("reconciliation-request-list")
class RequestProjection {

    private final JdbcClient jdbc;

    RequestProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            ReconciliationRequestEvent event,
            @SequenceNumber long version,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        switch (event) {
            case ReconciliationRequested requested ->
                jdbc.sql("""
                        insert into reconciliation_request (id, period, rate, requested_by, requested_at, version)
                        values (:id, :period, :rate, :by, :at, :version) on conflict do nothing""")
                        .param("id", requested.requestId().value())
                        .param("period", requested.period().label())
                        .param("rate", requested.rate())
                        .param("by", actorName == null ? requested.requestedBy() : actorName)
                        .param("at", requested.requestedAt().atOffset(ZoneOffset.UTC))
                        .param("version", version)
                        .update();
            case ReconciliationRequestAnswered answered ->
                jdbc.sql("""
                        update reconciliation_request set execution = :execution, version = :version
                        where id = :id and version < :version""")
                        .param("id", answered.requestId().value())
                        .param("execution", answered.execution())
                        .param("version", version)
                        .update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table reconciliation_request").update();
    }
}
