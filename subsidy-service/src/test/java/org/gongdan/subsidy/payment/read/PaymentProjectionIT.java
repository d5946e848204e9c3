package org.gongdan.subsidy.payment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gongdan.subsidy.claim.ClaimExamples.APPLICATION;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.OFFICER;
import static org.gongdan.subsidy.claim.ClaimExamples.OTHER_CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.PROVINCE;
import static org.gongdan.subsidy.claim.ClaimExamples.SIGNATORY;
import static org.gongdan.subsidy.claim.ClaimExamples.USCC;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.payment.BatchRow;
import org.gongdan.subsidy.payment.Instalment;
import org.gongdan.subsidy.payment.PaymentBatchId;
import org.gongdan.subsidy.payment.PaymentEvent.BatchApproved;
import org.gongdan.subsidy.payment.PaymentEvent.BatchCancelled;
import org.gongdan.subsidy.payment.PaymentEvent.BatchPrepared;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentFailed;
import org.gongdan.subsidy.payment.PaymentList.Filter;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PaymentProjectionIT {

    private static final PaymentBatchId BATCH = new PaymentBatchId("payment-batch-1");
    private static final LocalDate DAY = LocalDate.parse("2026-06-09");
    private static final Instalment FIRST = instalment(OTHER_CLAIM, "90.00");
    private static final Instalment SECOND = instalment(CLAIM, "300.00");

    private static JdbcClient jdbc;

    private final PaymentProjection projection = new PaymentProjection(jdbc);
    private final PaymentQueries queries = new PaymentQueries(jdbc);

    @BeforeAll
    static void migrate() {
        var database = TestPostgres.createDatabase().dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void empty() {
        projection.reset();
    }

    @Test
    void showsApprovalsAndOutcomesTheSameWhenEveryEventComesTwice() {
        play(1);
        var once = queries.find(BATCH, OFFICER).orElseThrow();
        projection.reset();
        play(2);

        assertThat(queries.find(BATCH, OFFICER)).contains(once);
        assertThat(once.status()).isEqualTo(BatchRow.Status.SETTLED);
        assertThat(once.amount()).isEqualTo(yuan("390.00"));
        assertThat(once.firstApprovalBy()).isEqualTo("first");
        assertThat(once.secondApprovalBy()).isEqualTo("second");
        assertThat(once.version()).isEqualTo(4);
        assertThat(once.payments())
                .extracting(BatchRow.Payment::claimId, BatchRow.Payment::outcome)
                .containsExactly(tuple(OTHER_CLAIM, BatchRow.Outcome.CONFIRMED), tuple(CLAIM, BatchRow.Outcome.FAILED));
    }

    @Test
    void listsConfirmedPaymentsOnly() {
        play(1);

        assertThat(queries.of(INVESTMENT)).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo(yuan("90.00"));
            assertThat(payment.valueDate()).isEqualTo(DAY);
            assertThat(payment.party()).isEqualTo(Party.GOVERNMENT);
        });
    }

    @Test
    void showsACancelledBatch() {
        projection.on(new BatchPrepared(BATCH, Party.GOVERNMENT, List.of(FIRST), "finance", NOW), 0);
        projection.on(new BatchCancelled(BATCH, List.of(FIRST), "wrong account", "first", NOW), 1);

        var row = queries.find(BATCH, OFFICER).orElseThrow();
        assertThat(row.status()).isEqualTo(BatchRow.Status.CANCELLED);
        assertThat(row.reason()).isEqualTo("wrong account");
        assertThat(row.payments().getFirst().outcome()).isEqualTo(BatchRow.Outcome.CANCELLED);
    }

    @Test
    void listsByFilterForTheSecretariatAlone() {
        play(1);
        var page = new PageRequest(0, 20);

        assertThat(queries.list(Filter.ALL, page, SIGNATORY).total()).isZero();
        assertThat(queries.find(BATCH, SIGNATORY)).isEmpty();
        var wanted = new Filter(BatchRow.Status.SETTLED, Party.GOVERNMENT, USCC);
        assertThat(queries.list(wanted, page, OFFICER).items()).hasSize(1);
        var others = new Filter(null, Party.ASSOCIATION, null);
        assertThat(queries.list(others, page, OFFICER).total()).isZero();
    }

    private void play(int times) {
        repeat(
                times,
                () -> projection.on(
                        new BatchPrepared(BATCH, Party.GOVERNMENT, List.of(FIRST, SECOND), "finance", NOW), 0));
        repeat(times, () -> projection.on(new BatchApproved(BATCH, 1, "first", NOW), 1));
        repeat(times, () -> projection.on(new BatchApproved(BATCH, 2, "second", NOW), 2));
        repeat(times, () -> projection.on(new PaymentConfirmed(BATCH, FIRST, "B-17", DAY, "finance", NOW), 3));
        repeat(times, () -> projection.on(new PaymentFailed(BATCH, SECOND, "account closed", "finance", NOW), 4));
    }

    private static void repeat(int times, Runnable event) {
        for (var time = 0; time < times; time++) {
            event.run();
        }
    }

    private static Instalment instalment(ClaimId claim, String amount) {
        return new Instalment(
                claim, INVESTMENT, APPLICATION.value(), USCC, Party.GOVERNMENT, DueKind.SHARE, PROVINCE, yuan(amount));
    }
}
