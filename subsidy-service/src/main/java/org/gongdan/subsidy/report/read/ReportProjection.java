package org.gongdan.subsidy.report.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.report.ReportEvent;
import org.gongdan.subsidy.report.ReportEvent.ReportCancelled;
import org.gongdan.subsidy.report.ReportEvent.ReportDownloaded;
import org.gongdan.subsidy.report.ReportEvent.ReportExpired;
import org.gongdan.subsidy.report.ReportEvent.ReportFailed;
import org.gongdan.subsidy.report.ReportEvent.ReportGenerated;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.ReportEvent.ReportRestarted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps one row per requested report. */
@Component
@ProcessingGroup("report-list")
class ReportProjection {

    private final JdbcClient jdbc;

    ReportProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            ReportEvent event,
            @SequenceNumber long version,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        switch (event) {
            case ReportRequested requested -> insert(requested, actorName, version);
            case ReportGenerated generated ->
                change(
                                "status = 'GENERATED', sha256 = :sha256, size = :size, position = :position,"
                                        + " generated_at = :at, keep_until = :keepUntil, signed_by = :signedBy",
                                event,
                                version)
                        .param("sha256", generated.sha256())
                        .param("size", generated.size())
                        .param("position", generated.position())
                        .param("at", at(generated.generatedAt()))
                        .param("keepUntil", generated.keepUntil())
                        .param("signedBy", generated.signedBy())
                        .update();
            case ReportFailed failed ->
                change("status = 'FAILED', failure = :failure", event, version)
                        .param("failure", failed.reason())
                        .update();
            case ReportCancelled _ ->
                change("status = 'CANCELLED'", event, version).update();
            case ReportRestarted _ ->
                change("status = 'REQUESTED', failure = null", event, version).update();
            case ReportExpired _ -> change("status = 'EXPIRED'", event, version).update();
            case ReportDownloaded downloaded ->
                change("downloads = downloads + 1, last_downloaded_at = :at", event, version)
                        .param("at", at(downloaded.downloadedAt()))
                        .update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table report").update();
    }

    private void insert(ReportRequested event, @Nullable String actorName, long version) {
        var parameters = event.parameters();
        jdbc.sql("""
                insert into report (id, kind, investment_id, programme_id, period, uscc, funder, city, about_user, format, language, status,
                                    requested_by, requested_by_name, requested_at, version)
                values (:id, :kind, :investment, :programme, :period, :uscc, :funder, :city, :user, :format, :language, 'REQUESTED',
                        :by, :name, :at, :version)
                on conflict do nothing""")
                .param("id", event.reportId().value())
                .param("kind", event.kind().name())
                .param("investment", text(parameters.investmentId()))
                .param("programme", text(parameters.programmeId()))
                .param("period", text(parameters.period()))
                .param("uscc", parameters.uscc())
                .param("funder", text(parameters.funder()))
                .param("city", parameters.city())
                .param("user", parameters.user())
                .param("format", event.format().name())
                .param("language", event.language().name())
                .param("by", event.requestedBy())
                .param("name", actorName == null ? event.requestedBy() : actorName)
                .param("at", at(event.requestedAt()))
                .param("version", version)
                .update();
    }

    /** A change counts once: an event that was already seen is not newer than the row. */
    private StatementSpec change(String what, ReportEvent event, long version) {
        return jdbc.sql("update report set version = :version, " + what + " where id = :id and version < :version")
                .param("id", event.reportId().value())
                .param("version", version);
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
