package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimApiIT extends ClaimServiceTest {

    @Autowired
    private ApprovedOutlays outlays;

    @Autowired
    private Claims claims;

    @Autowired
    private ClaimList list;

    @Test
    void goesFromDraftToApproval() {
        var claim = draft(line("90.00", "1"), line("60.00", "2"));
        var submitted = ok(post(claim + "/submission", null, signatory)).body();
        assertThat(submitted.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.path("cost").path("amount").asString()).isEqualTo("150.00");

        ok(post(claim + "/lines/1/decision", "{}", officer));
        ok(post(
                claim + "/lines/2/decision",
                Map.of("deducted", yuan("30.00"), "reason", "PRICE_TOO_HIGH", "note", "above quotations"),
                officer));
        var approved = ok(post(claim + "/approval", null, approver)).body();

        assertThat(approved.path("approved").path("amount").asString()).isEqualTo("120.00");
        var government = approved.path("instalments").path(0);
        assertThat(government.path("party").asString()).isEqualTo("GOVERNMENT");
        assertThat(government.path("amount").path("amount").asString()).isEqualTo("40.00");
        assertThat(government.path("retained").path("amount").asString()).isEqualTo("4.00");
        assertThat(government.path("payable").path("amount").asString()).isEqualTo("36.00");
        assertThat(outlays.of(investment))
                .extracting(ApprovedOutlays.Outlay::cost)
                .containsExactly(Money.ofYuan("90.00"), Money.ofYuan("30.00"));
        var id = new ClaimId(claim.substring("/api/claims/".length()));
        assertThat(claims.findApproved(id).orElseThrow().applicationId()).isEqualTo(application.value());
        assertThat(list.byInvestment(investment)).hasSize(1);
    }

    @Test
    void givesDeductedRoomBack() {
        var first = draft(line("300.00", "1"));
        ok(post(first + "/submission", null, signatory));
        ok(post(
                first + "/lines/1/decision",
                Map.of("deducted", yuan("100.00"), "reason", "NOT_ELIGIBLE", "note", "no part of it"),
                officer));
        ok(post(first + "/approval", null, approver));

        approved(line("100.00", "2"));

        var owed = list.byInvestment(investment).stream()
                .flatMap(row -> row.instalments().stream())
                .filter(due -> due.fundId().equals(government))
                .toList();
        assertThat(Money.sum(owed, ClaimRow.Due::amount)).isEqualTo(Money.ofYuan("100.00"));
    }

    @Test
    void refusesAClaimAboveTheAgreementAndStoresNothing() {
        var claim = draft(line("300.01", "1"));

        var answer = post(claim + "/submission", null, signatory);

        refused(answer, 409, "claim-above-agreement");
        assertThat(get(claim, preparer).body().path("status").asString()).isEqualTo("DRAFT");
        approved(line("300.00", "1"));
    }

    @Test
    void refusesASecondUseOfAnInvoice() {
        approved(line("10.00", "2444-01"));
        var second = draft(line("10.00", "3"), line("10.00", " 2444 01"));

        var answer = post(second + "/submission", null, signatory);

        refused(answer, 409, "invoice-already-used");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("lines[1].invoice");
        assertThat(get(second, preparer).body().path("status").asString()).isEqualTo("DRAFT");
        approved(line("10.00", "3"));
    }

    @Test
    void freesInvoicesWhenRejected() {
        var first = draft(line("300.00", "1"));
        ok(post(first + "/submission", null, signatory));
        refused(post(first + "/rejection", "{}", officer), 422, "request-invalid");
        ok(post(first + "/rejection", Map.of("reason", "not of this project"), officer));

        approved(line("300.00", "1"));
    }

    @Test
    void refusesApprovalByTheChecker() {
        var both = as("both", Role.OFFICER);
        var sameWithOtherRole = as("both", Role.APPROVER);
        var claim = draft(line("10.00", "1"));
        ok(post(claim + "/submission", null, signatory));
        refused(post(claim + "/approval", null, approver), 409, "claim-lines-undecided");
        ok(post(claim + "/lines/1/decision", "{}", both));

        refused(post(claim + "/approval", null, sameWithOtherRole), 403, "claim-approver-checked-it");
    }

    @Test
    void keepsEachStepToItsRole() {
        var claim = draft(line("10.00", "1"));
        refused(post(claim + "/submission", null, preparer), 403, "not-allowed");
        refused(post(claim + "/submission", null, officer), 403, "not-allowed");
        ok(post(claim + "/submission", null, signatory));
        refused(post(claim + "/lines/1/decision", "{}", signatory), 403, "not-allowed");
        refused(post(claim + "/approval", null, officer), 403, "not-allowed");
        refused(post(claim + "/approval", null, signatory), 403, "not-allowed");
    }

    @Test
    void isNotThereForAnotherEnterprise() {
        var claim = draft(line("10.00", "1"));
        var lines = Map.of("lines", List.of(line("11.00", "1")));

        refused(get(claim, foreign), 404, "not-found");
        refused(put(claim + "/lines", lines, foreign), 404, "not-found");
        refused(post(claim + "/submission", null, foreign), 404, "not-found");
        refused(post("/api/claims", Map.of("investmentId", investment, "lines", List.of()), foreign), 404, "not-found");
        assertThat(get("/api/claims?q=" + investment, foreign)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("/api/claims?q=" + investment, preparer)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/api/claims?status=DRAFT&investmentId=" + investment, as(Role.AUDITOR))
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void answersThatAnAbsentClaimIsNotFound() {
        for (var id : List.of("claim-none", "nonsense")) {
            refused(get("/api/claims/" + id, officer), 404, "not-found");
            refused(post("/api/claims/" + id + "/submission", null, signatory), 404, "not-found");
            refused(post("/api/claims/" + id + "/approval", null, approver), 404, "not-found");
        }
    }

    @Test
    void namesTheFieldOfAWrongAmount() {
        var drafted = post(
                "/api/claims", Map.of("investmentId", investment, "lines", List.of(line("10.001", "1"))), preparer);

        refused(drafted, 422, "amount-invalid");
        assertThat(drafted.body().path("errors").path(0).path("field").asString())
                .contains("lines[0].cost");
        refused(
                post("/api/claims", Map.of("investmentId", investment, "lines", List.of(line("0.00", "1"))), preparer),
                422,
                "amount-not-positive");
        refused(post("/api/claims", Map.of("investmentId", "x", "lines", List.of()), preparer), 422, "request-invalid");
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChanged() {
        var claim = draft(line("10.00", "1"));
        var seen = get(claim, preparer).header("ETag");
        var lines = Map.of("lines", List.of(line("11.00", "1")));
        ok(put(claim + "/lines", lines, preparer, "If-Match", seen));

        refused(put(claim + "/lines", Map.of("lines", List.of()), preparer, "If-Match", seen), 412, "version-stale");
    }

    @Test
    void draftsOncePerIdempotencyKey() {
        var request = Map.of("investmentId", investment, "lines", List.of(line("10.00", "1")));
        var key = "key-" + run;

        var first = post("/api/claims", request, preparer, "Idempotency-Key", key);
        var again = post("/api/claims", request, preparer, "Idempotency-Key", key);

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(list.byInvestment(investment)).hasSize(1);
    }
}
