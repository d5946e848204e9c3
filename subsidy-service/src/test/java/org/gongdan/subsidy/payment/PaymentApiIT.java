package org.gongdan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.claim.ClaimServiceTest;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentApiIT extends ClaimServiceTest {

    private final String finance = as("finance", Role.FINANCE);
    private final String second = as("second-finance", Role.FINANCE);

    @Autowired
    private Funds funds;

    @Autowired
    private ConfirmedPayments confirmed;

    @Test
    void paysOnceFromTheFundAfterTwoApprovals() {
        var claim = approved(line("150.00", "1"));
        var batch = prepared(claim);
        refused(confirm(batch, claim, "B-17"), 409, "batch-not-approved");
        ok(post(batch + "/approvals", null, approver));
        refused(confirm(batch, claim, "B-17"), 409, "batch-not-approved");
        ok(post(batch + "/approvals", null, second));

        ok(confirm(batch, claim, "B-17"));
        ok(confirm(batch, claim, "B-17"));
        refused(confirm(batch, claim, "B-18"), 409, "payment-confirmed-already");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(progressOf(claim)).isEqualTo("PAID"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(funds.find(government).orElseThrow().paid()).isEqualTo(Money.ofYuan("45.00")));
        assertThat(funds.find(government).orElseThrow().committed()).isEqualTo(Money.ofYuan("55.00"));
        assertThat(confirmed.of(investment))
                .singleElement()
                .satisfies(payment -> assertThat(payment.amount()).isEqualTo(Money.ofYuan("45.00")));
        refused(prepare(claim), 409, "instalment-paid-already");
    }

    @Test
    void takesTwoPeopleWhoDidNotPrepareIt() {
        var batch = prepared(approved(line("150.00", "1")));

        refused(post(batch + "/approvals", null, finance), 403, "approver-is-preparer");
        ok(post(batch + "/approvals", null, approver));
        refused(post(batch + "/approvals", null, approver), 403, "approved-already-by-you");
        refused(post(batch + "/approvals", null, officer), 403, "not-allowed");
        ok(post(batch + "/approvals", null, second));
        refused(post(batch + "/approvals", null, as("third", Role.APPROVER)), 409, "batch-approved-already");
        refused(post(batch + "/cancellation", Map.of("reason", "x"), approver), 409, "batch-approved-already");
    }

    @Test
    void putsAnInstalmentIntoOneBatchEvenWhenManyWantIt() throws Exception {
        var claim = approved(line("150.00", "1"));
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = Collections.nCopies(8, (Callable<Answer>) () -> prepare(claim));
            for (var result : threads.invokeAll(tasks)) {
                answers.add(result.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> refused(answer, 409, "instalment-in-another-batch"));
    }

    @Test
    void freesInstalmentsOfACancelledBatchAndOfAFailedPayment() {
        var claim = approved(line("150.00", "1"));
        ok(post(prepared(claim) + "/cancellation", Map.of("reason", "wrong account"), approver));
        assertThat(progressOf(claim)).isEqualTo("OPEN");

        var again = prepared(claim);
        ok(post(again + "/approvals", null, approver));
        ok(post(again + "/approvals", null, second));
        ok(post(again + "/failures", Map.of("claimId", id(claim), "reason", "account closed"), finance));
        refused(confirm(again, claim, "B-1"), 409, "payment-failed-already");

        prepared(claim);
    }

    @Test
    void refusesWhatCannotBePaid() {
        var draft = draft(line("1.00", "1"));
        refused(prepare(draft), 409, "batch-claim-not-approved");
        refused(
                post("/api/payment-batches", Map.of("funder", "GOVERNMENT", "claims", List.of()), finance),
                422,
                "batch-empty");
        refused(
                post("/api/payment-batches", Map.of("funder", "LEAD", "claims", List.of(id(draft))), finance),
                422,
                "batch-funder-invalid");
        refused(
                post("/api/payment-batches", Map.of("funder", "GOVERNMENT", "claims", List.of("x")), finance),
                422,
                "request-invalid");
    }

    @Test
    void isNotForEnterprises() {
        var claim = approved(line("150.00", "1"));
        var batch = prepared(claim);

        refused(get(batch, signatory), 404, "not-found");
        refused(get("/api/payment-batches/payment-batch-none", finance), 404, "not-found");
        refused(get("/api/payment-batches/nonsense", finance), 404, "not-found");
        assertThat(get("/api/payment-batches", signatory).body().path("total").asInt())
                .isZero();
        assertThat(get("/api/payment-batches?status=PREPARED&q=" + id(claim), as(Role.AUDITOR))
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        refused(prepareAs(claim, signatory), 403, "not-allowed");
    }

    private String prepared(String claim) {
        var answer = prepare(claim);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.header("Location");
    }

    private Answer prepare(String claim) {
        return prepareAs(claim, finance);
    }

    private Answer prepareAs(String claim, String bearer) {
        var request = Map.of("funder", "GOVERNMENT", "claims", List.of(id(claim)));
        return post("/api/payment-batches", request, bearer);
    }

    private Answer confirm(String batch, String claim, String reference) {
        var request = Map.of("claimId", id(claim), "bankReference", reference, "valueDate", TODAY.toString());
        return post(batch + "/confirmations", request, finance);
    }

    private String progressOf(String claim) {
        return get(claim, officer)
                .body()
                .path("instalments")
                .path(0)
                .path("progress")
                .asString();
    }

    private static String id(String claim) {
        return claim.substring("/api/claims/".length());
    }
}
