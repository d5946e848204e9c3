package org.gongdan.subsidy.obligation.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.obligation.ObligationEvent;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationEscalated;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationLifted;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationMet;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationMissed;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationReminded;
import org.gongdan.subsidy.obligation.ReminderSteps.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row an obligation. */
@Component
@ProcessingGroup("obligation-list")
class ObligationProjection {

    private static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    ObligationProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ObligationEvent event, @SequenceNumber long version) {
        switch (event) {
            case ObligationMissed missed -> miss(missed, version);
            case ObligationReminded reminded ->
                step(
                        event,
                        version,
                        reminded.number() == 1 ? Step.FIRST_REMINDER : Step.SECOND_REMINDER,
                        reminded.remindedOn(),
                        reminded.remindedAt());
            case ObligationEscalated escalated ->
                step(event, version, Step.ESCALATED, escalated.escalatedOn(), escalated.escalatedAt());
            case ObligationMet met ->
                change("status = 'MET', ended_on = :day", event, version, met.foundAt())
                        .param("day", met.metOn())
                        .update();
            case ObligationLifted lifted ->
                change(
                                "status = 'LIFTED', ended_on = :day, reason = :reason, lifted_by = :by",
                                event,
                                version,
                                lifted.liftedAt())
                        .param("day", LocalDate.ofInstant(lifted.liftedAt(), GUANGDONG))
                        .param("reason", lifted.reason())
                        .param("by", lifted.liftedBy())
                        .update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table obligation").update();
    }

    /** One that was met can be missed anew: its row begins again. */
    private void miss(ObligationMissed missed, long version) {
        var duty = missed.duty();
        jdbc.sql("""
                insert into obligation (id, kind, subject, part, uscc, title, due_on, status, step, missed_on, step_on,
                    changed_at, version)
                values (:id, :kind, :subject, :part, :uscc, :title, :dueOn, 'OPEN', 'MISSED', :missedOn, :missedOn,
                    :at, :version)
                on conflict (id) do update
                set status = 'OPEN', step = 'MISSED', title = excluded.title, due_on = excluded.due_on,
                    missed_on = excluded.missed_on, step_on = excluded.step_on, ended_on = null,
                    changed_at = excluded.changed_at, version = excluded.version
                where obligation.version < excluded.version
                """)
                .param("id", missed.obligationId().value())
                .param("kind", duty.kind().name())
                .param("subject", duty.subject())
                .param("part", duty.part())
                .param("uscc", duty.uscc())
                .param("title", duty.title())
                .param("dueOn", duty.dueOn())
                .param("missedOn", missed.missedOn())
                .param("at", at(missed.foundAt()))
                .param("version", version)
                .update();
    }

    private void step(ObligationEvent event, long version, Step step, LocalDate day, Instant at) {
        change("step = :step, step_on = :day", event, version, at)
                .param("step", step.name())
                .param("day", day)
                .update();
    }

    private JdbcClient.StatementSpec change(String what, ObligationEvent event, long version, Instant at) {
        return jdbc.sql("update obligation set version = :version, changed_at = :at, " + what
                        + " where id = :id and version < :version")
                .param("id", event.obligationId().value())
                .param("at", at(at))
                .param("version", version);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
