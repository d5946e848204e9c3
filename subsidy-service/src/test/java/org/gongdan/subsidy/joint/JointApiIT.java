package org.gongdan.subsidy.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees what of a joint application, and what is refused to whom. */
class JointApiIT extends JointServiceTest {

    private String lead;
    private String first;
    private String second;
    private String joint;
    private String application;

    @BeforeEach
    void twoMembers() {
        lead = enterprise("链主");
        first = enterprise("甲");
        second = enterprise("乙");
        joint = drafted(lead, "300000.00");
        application = joined(joint, lead, first, "200000.00");
        joined(joint, lead, second, "100000.00");
        signed(joint, first, 10);
        signed(joint, second, 20);
    }

    @Test
    void keepsMembersApart() {
        var seen = get(joint, signatory(first)).body();
        assertThat(seen.path("members")).hasSize(1);
        assertThat(seen.toString()).doesNotContain(second);
        var preview = get(joint + "/split-preview", signatory(first)).body();
        assertThat(preview.path("members")).hasSize(1);
        assertThat(preview.at("/eligibleCost/amount").asString()).isEqualTo("600000.00");
        assertThat(preview.toString()).doesNotContain(second);
    }

    @Test
    void showsTheLeadSharesButNoApplications() {
        var seen = get(joint, lead(lead)).body();
        assertThat(seen.path("members")).hasSize(2);
        assertThat(seen.at("/members/0").has("applicationId")
                        && !seen.at("/members/0/applicationId").isNull())
                .isFalse();
        assertThat(seen.at("/members/0/figures").isValueNode()).isTrue();
        assertThat(get(application, lead(lead)).status()).isEqualTo(404);
        assertThat(get(joint + "/split-preview", lead(lead)).body().path("members"))
                .hasSize(2);
        assertThat(seen.toString()).doesNotContain(application.substring("/api/applications/".length()));
    }

    @Test
    void showsTheLeadIndicatorsWithConsentAlone() {
        var indicators = joint + "/members/" + first + "/indicators";
        assertThat(get(indicators, lead(lead)).status()).isEqualTo(404);
        assertThat(get(indicators, signatory(second)).status()).isEqualTo(404);
        assertThat(get(indicators, OFFICER).status()).isEqualTo(200);
        var consent = put(joint + "/members/" + first + "/consent", Map.of("given", true), signatory(first));
        assertThat(consent.status()).isEqualTo(200);
        assertThat(get(indicators, lead(lead)).body().at("/0/code").asString()).isEqualTo("defect-rate");
        put(joint + "/members/" + first + "/consent", Map.of("given", false), signatory(first));
        assertThat(get(indicators, lead(lead)).status()).isEqualTo(404);
    }

    @Test
    void isAbsentForOthersWhateverTheyAsk() {
        var stranger = signatory(enterprise("路人"));
        for (var path : List.of("", "/split-preview", "/members/" + first + "/exit-preview")) {
            assertThat(get(joint + path, stranger).problem()).isEqualTo("not-found");
            assertThat(get("/api/joint-applications/joint-none" + path, stranger)
                            .problem())
                    .isEqualTo("not-found");
        }
        assertThat(post(joint + "/submission", null, stranger).problem()).isEqualTo("not-found");
        assertThat(post(joint + "/invitations", Map.of("uscc", first), stranger).problem())
                .isEqualTo("not-found");
        assertThat(get("/api/joint-applications", stranger).body().path("items"))
                .isEmpty();
        assertThat(get("/api/joint-applications", signatory(first)).body().path("items"))
                .hasSize(1);
    }

    @Test
    void keepsWhatIsTheLeadsFromMembersAndOfficials() {
        assertThat(post(joint + "/submission", null, signatory(first)).problem())
                .isEqualTo("not-allowed");
        assertThat(post(joint + "/submission", null, OFFICER).problem()).isEqualTo("not-allowed");
        var exit = joint + "/members/" + second + "/exit-preview";
        assertThat(get(exit, signatory(first)).problem()).isEqualTo("not-allowed");
        assertThat(get(exit, OFFICER).status()).isEqualTo(200);
        assertThat(get(exit, as(Role.AUDITOR)).status()).isEqualTo(200);
        assertThat(post(joint + "/split-preview", cost("1.00", "EQUAL"), signatory(first))
                        .problem())
                .isEqualTo("not-allowed");
    }

    @Test
    void triesAnotherSharedCostWithoutStoringIt() {
        var tried = post(joint + "/split-preview", cost("900000.00", "EQUAL"), lead(lead))
                .body();
        assertThat(tried.at("/eligibleCost/amount").asString()).isEqualTo("1200000.00");
        assertThat(get(joint + "/split-preview", lead(lead))
                        .body()
                        .at("/eligibleCost/amount")
                        .asString())
                .isEqualTo("600000.00");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(post(joint + "/invitations", Map.of("uscc", lead), lead(lead))
                        .problem())
                .isEqualTo("lead-is-no-member");
        assertThat(post(joint + "/invitations", Map.of("uscc", "nobody"), lead(lead))
                        .problem())
                .isEqualTo("member-unknown");
        var lines = cost("0.00", "EQUAL");
        assertThat(put(joint + "/shared-cost", lines, lead(lead)).problem()).isEqualTo("shared-cost-not-positive");
        assertThat(put(joint + "/shared-cost", cost("9.00", "EQUAL"), lead(lead), "If-Match", "\"1\"")
                        .problem())
                .isEqualTo("version-stale");
    }

    @Test
    void refusesWhatChangedAfterTheSignature() {
        var lines = cost("1.00", "EQUAL").get("lines");
        assertThat(put(application + "/cost-lines", Map.of("lines", lines), signatory(first))
                        .status())
                .isEqualTo(200);
        assertThat(post(joint + "/submission", null, lead(lead)).problem()).isEqualTo("signed-part-changed");
        assertThat(get(joint, OFFICER).body().at("/summary/status").asString()).isEqualTo("FORMING");
    }

    @Test
    void letsAMemberDeclineAndForgetIt() {
        var path = joint + "/members/" + second + "/declination";
        assertThat(post(path, Map.of("reason", "另有安排"), signatory(second)).status())
                .isEqualTo(204);
        assertThat(get(joint, signatory(second)).status()).isEqualTo(404);
        assertThat(get(joint, lead(lead)).body().toString()).contains("DECLINED");
    }
}
