package org.gongdan.subsidy.claim.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.FOREIGN;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.OFFICER;
import static org.gongdan.subsidy.claim.ClaimExamples.PROVINCE;
import static org.gongdan.subsidy.claim.ClaimExamples.SIGNATORY;
import static org.gongdan.subsidy.claim.ClaimExamples.USCC;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
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
import org.gongdan.subsidy.claim.ClaimExamples;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.claim.ClaimList.Filter;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.claim.DeductionReason;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.claim.FunderAmount;
import org.gongdan.subsidy.claim.Invoice;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ClaimProjectionIT {

    private static final LocalDate DAY = LocalDate.parse("2026-05-20");
    private static final PageRequest FIRST_PAGE = new PageRequest(0, 20);

    private static JdbcClient jdbc;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ClaimProjection projection = new ClaimProjection(jdbc, json);
    private final ClaimQueries queries =
            new ClaimQueries(jdbc, new ClaimRows(jdbc, json), ClaimExamples.investments(false));

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
    void showsAClaimThroughItsLife() {
        approve(1);
        projection.on(
                new ClaimPaymentScheduled(CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-1", yuan("27.00"), NOW), 7);
        var scheduled = row().instalments().getFirst();
        assertThat(scheduled.progress()).isEqualTo(ClaimRow.Progress.SCHEDULED);
        assertThat(scheduled.batchId()).isEqualTo("batch-1");
        projection.on(new ClaimPaymentUnscheduled(CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-1", NOW), 8);
        assertThat(row().instalments().getFirst().progress()).isEqualTo(ClaimRow.Progress.OPEN);
        projection.on(
                new ClaimPaymentScheduled(CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-2", yuan("27.00"), NOW), 9);
        projection.on(
                new ClaimPaid(CLAIM, INVESTMENT, Party.GOVERNMENT, DueKind.SHARE, "batch-2", yuan("27.00"), DAY, NOW),
                10);

        var row = row();
        assertThat(row.status()).isEqualTo(ClaimRow.Status.APPROVED);
        assertThat(row.cost()).isEqualTo(yuan("100.00"));
        assertThat(row.approved()).isEqualTo(yuan("90.00"));
        assertThat(row.version()).isEqualTo(10);
        assertThat(row.lines().getFirst().decision()).isEqualTo(ClaimRow.Decision.DEDUCTED);
        assertThat(row.lines().getFirst().reason()).isEqualTo(DeductionReason.OTHER);
        var due = row.instalments().getFirst();
        assertThat(due.progress()).isEqualTo(ClaimRow.Progress.PAID);
        assertThat(due.payable()).isEqualTo(yuan("27.00"));
        assertThat(due.valueDate()).isEqualTo(DAY);
    }

    @Test
    void isTheSameWhenEveryEventComesTwice() {
        approve(1);
        var once = row();
        projection.reset();
        assertThat(queries.list(Filter.ALL, FIRST_PAGE, OFFICER).total()).isZero();

        approve(2);

        assertThat(row()).isEqualTo(once);
    }

    @Test
    void countsOnlyWhatWasApprovedAsOutlay() {
        draftAndSubmit(1);
        assertThat(queries.of(INVESTMENT)).isEmpty();
        projection.reset();
        approve(1);

        assertThat(queries.of(INVESTMENT)).singleElement().satisfies(outlay -> {
            assertThat(outlay.cost()).isEqualTo(yuan("90.00"));
            assertThat(outlay.paidOn()).isEqualTo(DAY);
        });
    }

    @Test
    void listsByFilterForThoseWhoMaySeeIt() {
        approve(1);

        assertThat(queries.list(Filter.ALL, FIRST_PAGE, SIGNATORY).total()).isEqualTo(1);
        assertThat(queries.list(Filter.ALL, FIRST_PAGE, FOREIGN).total()).isZero();
        assertThat(queries.find(CLAIM, FOREIGN)).isEmpty();
        assertThat(total(new Filter(ClaimRow.Status.APPROVED, INVESTMENT.value(), "CLAIM-1", Party.GOVERNMENT)))
                .isEqualTo(1);
        assertThat(total(new Filter(null, null, null, Party.ASSOCIATION))).isZero();
        assertThat(total(new Filter(ClaimRow.Status.DRAFT, null, null, null))).isZero();
        assertThat(total(new Filter(null, null, "%", null))).isZero();
    }

    @Test
    void showsWhyAClaimWasRejected() {
        draftAndSubmit(1);
        projection.on(new ClaimRejected(CLAIM, INVESTMENT, "not of this project", OFFICER.id(), NOW), 3);

        assertThat(row().reason()).isEqualTo("not of this project");
        assertThat(row().status()).isEqualTo(ClaimRow.Status.REJECTED);
        assertThat(queries.findApproved(CLAIM)).isEmpty();
    }

    private long total(Filter filter) {
        return queries.list(filter, FIRST_PAGE, OFFICER).total();
    }

    private ClaimRow row() {
        return queries.find(CLAIM, OFFICER).orElseThrow();
    }

    private void draftAndSubmit(int times) {
        for (var time = 0; time < times; time++) {
            projection.on(new ClaimDrafted(CLAIM, INVESTMENT, USCC, List.of(line("1.00")), "preparer", NOW), 0);
        }
        for (var time = 0; time < times; time++) {
            projection.on(new ClaimLinesSet(CLAIM, List.of(line("100.00")), NOW), 1);
        }
        for (var time = 0; time < times; time++) {
            projection.on(new ClaimSubmitted(CLAIM, INVESTMENT, yuan("100.00"), SIGNATORY.id(), NOW), 2);
        }
    }

    private void approve(int times) {
        draftAndSubmit(times);
        var deducted = new ClaimLineDeducted(CLAIM, 1, yuan("10.00"), DeductionReason.OTHER, "why", OFFICER.id(), NOW);
        var approved = new ClaimApproved(
                CLAIM,
                INVESTMENT,
                yuan("90.00"),
                List.of(new FunderAmount(Party.GOVERNMENT, PROVINCE, yuan("30.00"), yuan("3.00"))),
                "approver",
                NOW);
        for (var time = 0; time < times; time++) {
            projection.on(new ClaimLineAccepted(CLAIM, 1, OFFICER.id(), NOW), 3);
        }
        for (var time = 0; time < times; time++) {
            projection.on(deducted, 4);
        }
        for (var time = 0; time < times; time++) {
            projection.on(approved, 5);
        }
    }

    private static ClaimLine line(String cost) {
        var invoice = new Invoice("91440101MA5AKX3M2Q", "广州智检", "1", DAY, yuan("113.00"));
        return new ClaimLine(1, "software", "检测软件", yuan(cost), yuan("0.00"), invoice, DAY, List.of());
    }
}
