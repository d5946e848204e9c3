package org.gongdan.subsidy.claim.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimDrafted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineAccepted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineDeducted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLinesSet;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaid;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentScheduled;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentUnscheduled;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimRejected;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimSubmitted;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionForfeited;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionReleased;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.claim.ClaimRow.Decision;
import org.gongdan.subsidy.claim.ClaimRow.Progress;
import org.gongdan.subsidy.claim.ClaimRow.Standing;
import org.gongdan.subsidy.claim.ClaimRow.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a row per claim, per line, per funder's instalment, and per what a funder holds back. */
@Component
@ProcessingGroup("claim-list")
class ClaimProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DueRows dues;

    ClaimProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.dues = new DueRows(jdbc);
    }

    @EventHandler
    void on(ClaimDrafted event, @SequenceNumber long version) {
        jdbc.sql("""
                insert into claim_row (claim_id, investment_id, uscc, status, drafted_by, drafted_at, version)
                values (:claim, :investment, :uscc, :status, :by, :at, :version) on conflict do nothing""")
                .param("claim", event.claimId().value())
                .param("investment", event.investmentId().value())
                .param("uscc", event.uscc())
                .param("status", Status.DRAFT.name())
                .param("by", event.draftedBy())
                .param("at", utc(event.draftedAt()))
                .param("version", version)
                .update();
        replaceLines(event.claimId(), event.lines());
    }

    @EventHandler
    void on(ClaimLinesSet event, @SequenceNumber long version) {
        replaceLines(event.claimId(), event.lines());
        touch(event.claimId(), version);
    }

    @EventHandler
    void on(ClaimSubmitted event, @SequenceNumber long version) {
        jdbc.sql("""
                update claim_row set status = :status, signed_by = :by, submitted_at = :at, version = :version
                where claim_id = :claim""")
                .param("status", Status.SUBMITTED.name())
                .param("by", event.signedBy())
                .param("at", utc(event.submittedAt()))
                .param("version", version)
                .param("claim", event.claimId().value())
                .update();
    }

    @EventHandler
    void on(ClaimLineAccepted event, @SequenceNumber long version) {
        decide(event.claimId(), event.line(), Decision.ACCEPTED, 0, null, null, event.checkedBy());
        touch(event.claimId(), version);
    }

    @EventHandler
    void on(ClaimLineDeducted event, @SequenceNumber long version) {
        decide(
                event.claimId(),
                event.line(),
                Decision.DEDUCTED,
                event.deducted().fen(),
                event.reason().name(),
                event.note(),
                event.checkedBy());
        touch(event.claimId(), version);
    }

    @EventHandler
    void on(ClaimApproved event, @SequenceNumber long version) {
        close(event.claimId(), Status.APPROVED, event.approvedBy(), event.approvedAt(), null, version);
        jdbc.sql("update claim_row set approved = :approved where claim_id = :claim")
                .param("approved", event.approvedCost().fen())
                .param("claim", event.claimId().value())
                .update();
        event.funders().forEach(owed -> dues.owe(event.claimId(), owed));
    }

    @EventHandler
    void on(RetentionReleased event, @SequenceNumber long version) {
        dues.settle(event.claimId(), Standing.OPEN, event.releasedAt());
        touch(event.claimId(), version);
    }

    @EventHandler
    void on(RetentionForfeited event, @SequenceNumber long version) {
        dues.settle(event.claimId(), Standing.FORFEITED, event.forfeitedAt());
        touch(event.claimId(), version);
    }

    @EventHandler
    void on(ClaimRejected event, @SequenceNumber long version) {
        close(event.claimId(), Status.REJECTED, event.rejectedBy(), event.rejectedAt(), event.reason(), version);
    }

    @EventHandler
    void on(ClaimPaymentScheduled event, @SequenceNumber long version) {
        dues.pay(event.claimId(), event.party(), event.kind(), Progress.SCHEDULED, event.batchId(), null);
        touch(event.claimId(), version);
    }

    @EventHandler
    void on(ClaimPaymentUnscheduled event, @SequenceNumber long version) {
        dues.pay(event.claimId(), event.party(), event.kind(), Progress.OPEN, null, null);
        touch(event.claimId(), version);
    }

    @EventHandler
    void on(ClaimPaid event, @SequenceNumber long version) {
        dues.pay(event.claimId(), event.party(), event.kind(), Progress.PAID, event.batchId(), event.valueDate());
        touch(event.claimId(), version);
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate claim_row, claim_line_row, claim_instalment_row, claim_retention_row")
                .update();
    }

    private void replaceLines(ClaimId claim, List<ClaimLine> lines) {
        jdbc.sql("delete from claim_line_row where claim_id = :claim")
                .param("claim", claim.value())
                .update();
        for (var line : lines) {
            jdbc.sql("""
                    insert into claim_line_row (claim_id, line, content, cost, paid_on)
                    values (:claim, :line, :content::jsonb, :cost, :paidOn)""")
                    .param("claim", claim.value())
                    .param("line", line.line())
                    .param("content", json.writeValueAsString(line))
                    .param("cost", line.cost().fen())
                    .param("paidOn", line.paidOn())
                    .update();
        }
    }

    private void decide(
            ClaimId claim,
            int line,
            Decision decision,
            long deducted,
            @Nullable String reason,
            @Nullable String note,
            String checker) {
        jdbc.sql("""
                update claim_line_row set decision = :decision, deducted = :deducted, reason = :reason, note = :note,
                                          checked_by = :checker
                where claim_id = :claim and line = :line""")
                .param("decision", decision.name())
                .param("deducted", deducted)
                .param("reason", reason)
                .param("note", note)
                .param("checker", checker)
                .param("claim", claim.value())
                .param("line", line)
                .update();
    }

    private void close(ClaimId claim, Status status, String by, Instant at, @Nullable String reason, long version) {
        jdbc.sql("""
                update claim_row set status = :status, decided_by = :by, decided_at = :at, reason = :reason,
                                     version = :version
                where claim_id = :claim""")
                .param("status", status.name())
                .param("by", by)
                .param("at", utc(at))
                .param("reason", reason)
                .param("version", version)
                .param("claim", claim.value())
                .update();
    }

    private void touch(ClaimId claim, long version) {
        jdbc.sql("update claim_row set version = :version where claim_id = :claim")
                .param("version", version)
                .param("claim", claim.value())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
