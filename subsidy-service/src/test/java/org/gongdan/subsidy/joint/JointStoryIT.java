package org.gongdan.subsidy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A lead company and four suppliers apply together; when all have their offers, one of them leaves. */
class JointStoryIT extends JointServiceTest {

    private static final List<String> OWN = List.of("160000.00", "320000.00", "480000.00", "840000.00");

    private final List<String> members = new ArrayList<>();
    private final List<String> applications = new ArrayList<>();

    @Test
    void takesFourFirmsFromInvitationToOffersAndLetsOneOfThemGo() {
        var lead = enterprise("链主智造");
        var joint = handedIn(lead);
        var shares = get(joint, OFFICER).body().path("shares");
        assertThat(shares.path("outcome").asString()).isEqualTo("BALANCED");
        assertThat(amounts(shares.path("totals")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("GOVERNMENT", "660000.00", "LEAD", "660000.00", "ENTERPRISE", "880000.00"));
        assertThat(get(applications.getFirst(), OFFICER)
                        .body()
                        .at("/joint/shared/0/percent")
                        .asInt())
                .isEqualTo(10);

        var fund = governmentFund("2000000.00");
        grantsNobodyBeforeAllAreProposed(fund);
        applications.forEach(application -> awaitStatus(application, "OFFERED"));
        await().until(() -> statusOf(joint).equals("GRANTED"));
        assertThat(fundFigure(fund, "reserved")).isEqualTo("660000.00");

        leaves(joint, lead, members.get(3));
        awaitStatus(applications.get(3), "WITHDRAWN");
        assertThat(applications.subList(0, 3))
                .allMatch(application -> statusOf(application).equals("ELIGIBLE"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> fundFigure(fund, "reserved").equals("0.00"));
        assertThat(statusOf(joint)).isEqualTo("HANDED_IN");

        grantedAnewWithTheSmallerShares(fund);
        comeOutAsDecided();
        bindsWhoAccepted(joint, lead);
    }

    private String handedIn(String lead) {
        var joint = drafted(lead, "400000.00");
        for (int index = 0; index < OWN.size(); index++) {
            members.add(enterprise("供应商 " + index));
            applications.add(joined(joint, lead, members.get(index), OWN.get(index)));
        }
        for (int index = 0; index < members.size(); index++) {
            signed(joint, members.get(index), 10 * (index + 1));
        }
        var alone = post(applications.getFirst() + "/submission", null, signatory(members.getFirst()));
        assertThat(alone.problem()).isEqualTo("submitted-by-joint");
        var submission = post(joint + "/submission", null, lead(lead));
        assertThat(submission.status()).as("%s", submission.body()).isEqualTo(200);
        assertThat(applications).allMatch(application -> statusOf(application).equals("ELIGIBLE"));
        return joint;
    }

    private void grantsNobodyBeforeAllAreProposed(String fund) {
        proposed(applications.getFirst(), fund);
        assertThat(post(applications.getFirst() + "/approvals", null, APPROVER).status())
                .isEqualTo(200);
        assertThat(post(applications.getFirst() + "/approvals", null, SECOND_APPROVER)
                        .problem())
                .isEqualTo("joint-not-complete");
        applications.subList(1, 4).forEach(application -> proposed(application, fund));
        assertThat(post(applications.getFirst() + "/approvals", null, SECOND_APPROVER)
                        .status())
                .isEqualTo(200);
        applications.subList(1, 4).forEach(this::approved);
    }

    /** Without the largest firm the chain is too small for its tier, and the others share what it would have borne. */
    private void leaves(String joint, String lead, String uscc) {
        var path = joint + "/members/" + uscc;
        var preview = get(path + "/exit-preview", lead(lead)).body();
        assertThat(preview.path("obstacles").isEmpty()).isTrue();
        assertThat(preview.path("tiers")).hasSize(3);
        assertThat(preview.at("/tiers/0/before").asString()).isEqualTo("chain");
        assertThat(preview.at("/tiers/0/after").asString()).isEqualTo("small-chain");
        assertThat(difference(preview, members.getFirst(), "ENTERPRISE")).isEqualTo("80000.00 102000.00 22000.00");
        assertThat(difference(preview, members.getFirst(), "GOVERNMENT")).isEqualTo("60000.00 45333.33 -14666.67");
        assertThat(difference(preview, members.get(1), "LEAD")).isEqualTo("120000.00 158666.68 38666.68");
        assertThat(difference(preview, uscc, "GOVERNMENT")).isEqualTo("300000.00 0.00 -300000.00");

        var confirmation = Map.of("digest", preview.path("digest").asString(), "reason", "迁往外省");
        var other = Map.of("digest", "0".repeat(32), "reason", "迁往外省");
        assertThat(post(path + "/exit-confirmations", other, lead(lead)).problem())
                .isEqualTo("exit-preview-stale");
        assertThat(post(path + "/exit-confirmations", confirmation, signatory(members.getFirst()))
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(post(path + "/exit-confirmations", confirmation, lead(lead)).status())
                .isEqualTo(200);
        assertThat(post(path + "/exit-confirmations", confirmation, lead(lead)).problem())
                .isEqualTo("exit-confirmed-by-side");
        assertThat(statusOf(applications.get(3))).isEqualTo("OFFERED");
        var second = post(path + "/exit-confirmations", confirmation, OFFICER);
        assertThat(second.status()).as("%s", second.body()).isEqualTo(200);
    }

    private void grantedAnewWithTheSmallerShares(String fund) {
        var left = applications.subList(0, 3);
        left.forEach(application -> proposed(application, fund));
        left.forEach(this::approved);
        left.forEach(application -> awaitStatus(application, "OFFERED"));
        assertThat(fundFigure(fund, "reserved")).isEqualTo("271999.99");
    }

    /** Before the exit with a quarter of the shared cost at most, and after it with a part pinned anew. */
    private void comeOutAsDecided() {
        for (var application : applications) {
            var decisions = get(application + "/decisions", AUDITOR).body();
            assertThat(decisions.valueStream().map(each -> each.path("event").asString()))
                    .containsSubsequence("EligibilityFound", "TierProposed", "TierApproved", "OfferMade");
            assertThat(decisions)
                    .allSatisfy(each -> assertThat(each.path("equal").asBoolean())
                            .as("%s", each)
                            .isTrue());
        }
    }

    private void bindsWhoAccepted(String joint, String lead) {
        assertThat(post(applications.getFirst() + "/acceptance", null, signatory(members.getFirst()))
                        .status())
                .isEqualTo(200);
        var path = joint + "/members/" + members.get(1);
        var preview = get(path + "/exit-preview", lead(lead)).body();
        assertThat(preview.at("/obstacles/0/en").asString()).contains(members.getFirst());
        var confirmation = Map.of("digest", preview.path("digest").asString(), "reason", "r");
        assertThat(post(path + "/exit-confirmations", confirmation, lead(lead)).problem())
                .isEqualTo("agreement-binds");
    }

    private static String difference(JsonNode preview, String uscc, String party) {
        for (var each : preview.path("differences")) {
            if (each.path("uscc").asString().equals(uscc)
                    && each.path("party").asString().equals(party)) {
                return each.at("/before/amount").asString() + " "
                        + each.at("/after/amount").asString() + " "
                        + each.at("/difference/amount").asString();
            }
        }
        return "none";
    }

    private static Map<String, String> amounts(JsonNode totals) {
        var amounts = new TreeMap<String, String>();
        totals.properties()
                .forEach(each -> amounts.put(
                        each.getKey(), each.getValue().path("amount").asString()));
        return amounts;
    }
}
