package org.gongdan.subsidy.payment.read;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.payment.BatchRow.Outcome;
import org.gongdan.subsidy.payment.BatchRow.Status;
import org.gongdan.subsidy.payment.Instalment;
import org.gongdan.subsidy.payment.PaymentBatchId;
import org.gongdan.subsidy.payment.PaymentEvent.BatchApproved;
import org.gongdan.subsidy.payment.PaymentEvent.BatchCancelled;
import org.gongdan.subsidy.payment.PaymentEvent.BatchPrepared;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentFailed;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a row per payment batch and per payment in it. */
@Component
@ProcessingGroup("payment-list")
class PaymentProjection {

    private final JdbcClient jdbc;

    PaymentProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(BatchPrepared event, @SequenceNumber long version) {
        jdbc.sql("""
                insert into payment_batch_row (batch_id, funder, status, amount, prepared_by, prepared_at, version)
                values (:batch, :funder, :status, :amount, :by, :at, :version) on conflict do nothing""")
                .param("batch", event.batchId().value())
                .param("funder", event.funder().name())
                .param("status", Status.PREPARED.name())
                .param(
                        "amount",
                        Money.sum(event.instalments(), Instalment::amount).fen())
                .param("by", event.preparedBy())
                .param("at", utc(event.preparedAt()))
                .param("version", version)
                .update();
        for (var position = 0; position < event.instalments().size(); position++) {
            insert(event.batchId(), event.instalments().get(position), position);
        }
    }

    @EventHandler
    void on(BatchApproved event, @SequenceNumber long version) {
        var statement = event.approval() == 1 ? """
                update payment_batch_row set status = :status, first_by = :by, version = :version
                where batch_id = :batch""" : """
                update payment_batch_row set status = :status, second_by = :by, released_at = :at, version = :version
                where batch_id = :batch""";
        var status = event.approval() == 1 ? Status.FIRST_APPROVED : Status.RELEASED;
        jdbc.sql(statement)
                .param("status", status.name())
                .param("by", event.approvedBy())
                .param("at", utc(event.approvedAt()))
                .param("version", version)
                .param("batch", event.batchId().value())
                .update();
    }

    @EventHandler
    void on(BatchCancelled event, @SequenceNumber long version) {
        jdbc.sql("""
                update payment_batch_row set status = :status, reason = :reason, version = :version
                where batch_id = :batch""")
                .param("status", Status.CANCELLED.name())
                .param("reason", event.reason())
                .param("version", version)
                .param("batch", event.batchId().value())
                .update();
        event.instalments().forEach(each -> settle(event.batchId(), each, Outcome.CANCELLED, null, null, null));
    }

    @EventHandler
    void on(PaymentConfirmed event, @SequenceNumber long version) {
        settle(event.batchId(), event.instalment(), Outcome.CONFIRMED, event.bankReference(), event.valueDate(), null);
        answered(event.batchId(), version);
    }

    @EventHandler
    void on(PaymentFailed event, @SequenceNumber long version) {
        settle(event.batchId(), event.instalment(), Outcome.FAILED, null, null, event.reason());
        answered(event.batchId(), version);
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate payment_batch_row, payment_row").update();
    }

    private void insert(PaymentBatchId batch, Instalment instalment, int position) {
        jdbc.sql("""
                insert into payment_row (batch_id, claim_id, position, investment_id, application_id, uscc, party, kind,
                                         fund_id, amount, status)
                values (:batch, :claim, :position, :investment, :application, :uscc, :party, :kind, :fund, :amount,
                        :status)
                on conflict do nothing""")
                .param("batch", batch.value())
                .param("claim", instalment.claimId().value())
                .param("position", position)
                .param("investment", instalment.investmentId().value())
                .param("application", instalment.applicationId())
                .param("uscc", instalment.uscc())
                .param("party", instalment.party().name())
                .param("kind", instalment.kind().name())
                .param("fund", instalment.fundId().value())
                .param("amount", instalment.amount().fen())
                .param("status", Outcome.WAITING.name())
                .update();
    }

    private void settle(
            PaymentBatchId batch,
            Instalment instalment,
            Outcome outcome,
            @Nullable String reference,
            @Nullable LocalDate valueDate,
            @Nullable String reason) {
        jdbc.sql("""
                update payment_row set status = :status, bank_reference = :reference, value_date = :day,
                                       reason = :reason
                where batch_id = :batch and claim_id = :claim""")
                .param("status", outcome.name())
                .param("reference", reference)
                .param("day", valueDate, Types.DATE)
                .param("reason", reason)
                .param("batch", batch.value())
                .param("claim", instalment.claimId().value())
                .update();
    }

    /** A batch is settled with the last answer of the bank. */
    private void answered(PaymentBatchId batch, long version) {
        jdbc.sql("""
                update payment_batch_row
                set version = :version,
                    status = case when exists (select 1 from payment_row
                                               where batch_id = :batch and status = :waiting)
                                  then status else :settled end
                where batch_id = :batch""")
                .param("version", version)
                .param("waiting", Outcome.WAITING.name())
                .param("settled", Status.SETTLED.name())
                .param("batch", batch.value())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
