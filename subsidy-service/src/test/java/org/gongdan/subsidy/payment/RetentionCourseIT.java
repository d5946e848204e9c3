package org.gongdan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest.Answer;
import org.gongdan.subsidy.claim.ClaimServiceTest;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What was held back, from the decision to the bank, through the API of the whole service. */
class RetentionCourseIT extends ClaimServiceTest {

    private final String finance = as("finance", Role.FINANCE);
    private final String second = as("second-finance", Role.FINANCE);

    @Autowired
    private Funds funds;

    @TempDir
    private Path folder;

    @Test
    void paysWhatWasHeldBackOnceTwoPeopleReleaseIt() throws Exception {
        var claim = approved(line("150.00", "1"));
        pay(claim, "SHARE");
        assertThat(standingOf(claim)).isEqualTo("HELD");
        refused(prepare(claim, "RETENTION"), 409, "batch-retention-not-released");

        release();
        awaitStanding(claim, "OPEN");
        var share = get(claim, officer).body().path("instalments").path(0);
        assertThat(share.path("retained").path("amount").asString()).isEqualTo("0.00");
        assertThat(share.path("payable").path("amount").asString()).isEqualTo("45.00");
        pay(claim, "RETENTION");

        awaitStanding(claim, "PAID");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(funds.find(government).orElseThrow().paid()).isEqualTo(Money.ofYuan("50.00")));
        isAccepted("hledger", "hledger", "-f", "FILE", "check", "-s");
        isAccepted("beancount", "bean-check", "FILE");
        refused(prepare(claim, "RETENTION"), 409, "instalment-paid-already");
        refused(prepare(claim, "SHARE"), 409, "instalment-paid-already");
    }

    @Test
    void releasesAClaimThatIsApprovedAfterTheDecision() {
        release();
        awaitStanding(approved(line("30.00", "1")), "OPEN");
    }

    @Test
    void freezesBaselinesWithTheSecondApprovalOfTheFirstBatch() {
        var path = "/api/investments/" + investment + "/baseline-corrections";
        var claim = approved(line("150.00", "1"));
        var batch = prepare(claim, "SHARE").header("Location");
        ok(post(batch + "/approvals", null, approver));
        assertThat(get(path, officer).body().path("frozenAt").isNull()).isTrue();
        ok(post(batch + "/approvals", null, second));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(path, officer).body().path("frozenAt").isString());
    }

    private void release() {
        var path = "/api/investments/" + investment;
        var wanted = Map.of("decision", "RELEASE", "reason", "已验收并使用", "evidence", List.of("proof"));
        assertThat(post(path + "/retention-decisions", wanted, officer).status())
                .isEqualTo(201);
        var confirmed = Map.of("decision", "RELEASE");
        refused(post(path + "/retention-confirmations", confirmed, officer), 403, "not-allowed");
        assertThat(post(path + "/retention-confirmations", confirmed, approver).status())
                .isEqualTo(201);
        assertThat(get(path + "/retention", preparer).body().path("status").asString())
                .isEqualTo("MET");
        assertThat(get(path + "/retention", foreign).status()).isEqualTo(404);
    }

    private void pay(String claim, String kind) {
        var prepared = prepare(claim, kind);
        assertThat(prepared.status()).as("%s", prepared.body()).isEqualTo(201);
        var batch = prepared.header("Location");
        ok(post(batch + "/approvals", null, approver));
        ok(post(batch + "/approvals", null, second));
        var confirmation = Map.of("claimId", id(claim), "bankReference", "B-" + kind, "valueDate", TODAY.toString());
        ok(post(batch + "/confirmations", confirmation, finance));
    }

    private Answer prepare(String claim, String kind) {
        var request = Map.of("funder", "GOVERNMENT", "kind", kind, "claims", List.of(id(claim)));
        return post("/api/payment-batches", request, finance);
    }

    /** By a stranger's tool; fails when it is missing. */
    private void isAccepted(String format, String... command) throws Exception {
        var journal = get("/api/ledger/journal?format=" + format, finance).raw().body();
        var file = Files.write(folder.resolve("gongdan." + format), journal);
        var words = Stream.of(command)
                .map(word -> word.equals("FILE") ? file.toString() : word)
                .toList();
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private void awaitStanding(String claim, String standing) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(standingOf(claim)).isEqualTo(standing));
    }

    /** Of what government holds back. */
    private String standingOf(String claim) {
        return get(claim, officer)
                .body()
                .path("retentions")
                .path(0)
                .path("standing")
                .asString();
    }

    private static String id(String claim) {
        return claim.substring("/api/claims/".length());
    }
}
