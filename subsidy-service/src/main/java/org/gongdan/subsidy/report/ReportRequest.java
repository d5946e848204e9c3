package org.gongdan.subsidy.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.report.ReportCommand.CancelReport;
import org.gongdan.subsidy.report.ReportCommand.DownloadReport;
import org.gongdan.subsidy.report.ReportCommand.ExpireReport;
import org.gongdan.subsidy.report.ReportCommand.RecordReport;
import org.gongdan.subsidy.report.ReportCommand.RecordReportFailure;
import org.gongdan.subsidy.report.ReportCommand.RequestReport;
import org.gongdan.subsidy.report.ReportCommand.RestartReport;
import org.gongdan.subsidy.report.ReportEvent.ReportCancelled;
import org.gongdan.subsidy.report.ReportEvent.ReportDownloaded;
import org.gongdan.subsidy.report.ReportEvent.ReportExpired;
import org.gongdan.subsidy.report.ReportEvent.ReportFailed;
import org.gongdan.subsidy.report.ReportEvent.ReportGenerated;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.ReportEvent.ReportRestarted;
import org.gongdan.subsidy.report.ReportState.Cancelled;
import org.gongdan.subsidy.report.ReportState.Expired;
import org.gongdan.subsidy.report.ReportState.Failed;
import org.gongdan.subsidy.report.ReportState.Ready;
import org.gongdan.subsidy.report.ReportState.Requested;
import org.gongdan.subsidy.report.ReportState.Unknown;
import org.gongdan.subsidy.report.ReportState.Wish;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Guards the life of one report: requested by an auditor, generated once, failed or cancelled and then perhaps
 * restarted, downloaded any number of times, and expired. The first bytes that were generated are the report for ever.
 */
@Aggregate(cache = "aggregateCache")
final class ReportRequest {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ReportId id;

    private ReportState state = new Unknown();

    private ReportRequest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestReport command, ReportSubjects subjects, ReportQueue queue, Caller caller, Clock clock) {
        var wish = new Wish(command.kind(), command.parameters(), command.format(), command.language(), caller.id());
        if (!(state instanceof Unknown)) {
            if (state.wish().equals(wish)) {
                return;
            }
            throw new CommandRefused(ReportRefusal.REPORT_ALREADY_REQUESTED, command.reportId());
        }
        ReportChoices.of(command.kind()).requireFitting(command.parameters());
        subjects.requireKnown(command.parameters(), LocalDate.now(clock));
        queue.requireRoomFor(caller.id());
        apply(new ReportRequested(
                command.reportId(),
                command.kind(),
                command.parameters(),
                command.format(),
                command.language(),
                caller.id(),
                clock.instant()));
    }

    /** Generated twice, because an event may be delivered twice, the first stays. */
    @CommandHandler
    void handle(RecordReport command, ReportRetention retention, Clock clock) {
        if (state instanceof Requested(var wish)) {
            apply(new ReportGenerated(
                    command.reportId(),
                    command.sha256(),
                    command.size(),
                    wish.format(),
                    wish.language(),
                    command.position(),
                    clock.instant(),
                    retention.keepUntil(wish.kind(), LocalDate.now(clock)),
                    command.signedBy()));
        }
    }

    @CommandHandler
    void handle(RecordReportFailure command, Clock clock) {
        if (state instanceof Requested) {
            apply(new ReportFailed(command.reportId(), command.reason(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(CancelReport command, Caller caller, Clock clock) {
        switch (state) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Requested _ -> apply(new ReportCancelled(command.reportId(), caller.id(), clock.instant()));
            case Cancelled _ -> {}
            case Failed _ -> throw new CommandRefused(ReportRefusal.REPORT_NOT_GENERATED);
            case Ready _, Expired _ -> throw new CommandRefused(ReportRefusal.REPORT_ALREADY_GENERATED);
        }
    }

    @CommandHandler
    void handle(RestartReport command, ReportQueue queue, Caller caller, Clock clock) {
        switch (state) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Requested _ -> {}
            case Failed _, Cancelled _ -> {
                queue.requireRoomFor(caller.id());
                apply(new ReportRestarted(command.reportId(), caller.id(), clock.instant()));
            }
            case Ready _, Expired _ -> throw new CommandRefused(ReportRefusal.REPORT_ALREADY_GENERATED);
        }
    }

    @CommandHandler
    void handle(ExpireReport command, Clock clock) {
        switch (state) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Ready(var _, var sha256, var keepUntil) -> {
                if (!LocalDate.now(clock).isAfter(keepUntil)) {
                    throw new CommandRefused(ReportRefusal.REPORT_STILL_KEPT, keepUntil);
                }
                apply(new ReportExpired(command.reportId(), sha256, clock.instant()));
            }
            case Expired _ -> {}
            case Requested _, Failed _, Cancelled _ -> throw new CommandRefused(ReportRefusal.REPORT_NOT_GENERATED);
        }
    }

    @CommandHandler
    void handle(DownloadReport command, Caller caller, Clock clock) {
        var sha256 = switch (state) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Requested _ -> throw new CommandRefused(ReportRefusal.REPORT_NOT_READY);
            case Failed _ -> throw new CommandRefused(ReportRefusal.REPORT_NOT_GENERATED);
            case Cancelled _ -> throw new CommandRefused(ReportRefusal.REPORT_CANCELLED);
            case Expired _ -> throw new CommandRefused(ReportRefusal.REPORT_EXPIRED);
            case Ready(var _, var generated, var _) -> generated;
        };
        if (!sha256.equals(command.sha256())) {
            throw new CommandRefused(ReportRefusal.REPORT_DIFFERS, sha256, command.sha256());
        }
        apply(new ReportDownloaded(command.reportId(), sha256, caller.id(), clock.instant()));
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        id = event.reportId();
        state = state.after(event);
    }
}
