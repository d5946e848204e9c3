package org.gongdan.subsidy.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EnterpriseApiIT extends ServiceTest {

    private static final String OFFICER = as("an-officer", Role.OFFICER);
    private static final String OTHER_OFFICER = as("another-officer", Role.OFFICER);

    @Autowired
    private Enterprises enterprises;

    private final String uscc = newCode(true);
    private final String path = "/api/enterprises/" + uscc;

    @Test
    void registersClassifiesAndVerifies() {
        var registered = register(uscc, OFFICER);
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo(path);
        assertThat(registered.body().path("sizeClass").asString()).isEqualTo("SMALL");
        assertThat(registered.body().path("status").asString()).isEqualTo("UNVERIFIED");

        var own = post(path + "/verification", null, OFFICER);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.problem()).isEqualTo("verifier-is-preparer");
        assertThat(post(path + "/verification", null, OTHER_OFFICER)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("VERIFIED");
        assertThat(enterprises.find(uscc)).hasValueSatisfying(profile -> {
            assertThat(profile.verified()).isTrue();
            assertThat(profile.sizeClass()).isEqualTo(SizeClass.SMALL);
            assertThat(profile.groupId()).isEqualTo(uscc);
            assertThat(profile.maturity()).isEqualTo("L0");
        });
    }

    @Test
    void asksForAnotherVerificationAfterAChange() {
        register(uscc, OFFICER);
        post(path + "/verification", null, OTHER_OFFICER);
        var grown = post(path + "/size", figures(1000, "400000000.00"), as(Role.ENTERPRISE_SIGNATORY, uscc));
        assertThat(grown.body().path("sizeClass").asString()).isEqualTo("LARGE");
        assertThat(grown.body().path("status").asString()).isEqualTo("UNVERIFIED");
        var moved = new HashMap<String, Object>(profile());
        moved.put("region", "Foshan");
        assertThat(post(path + "/profile", moved, OFFICER).body().path("region").asString())
                .isEqualTo("Foshan");
    }

    @Test
    void recordsMaturityGroupSuspensionAndReinstatement() {
        register(uscc, OFFICER);
        var assessment = Map.of("level", "L2", "assessedOn", "2026-01-20", "basis", "visit");
        assertThat(post(path + "/maturity", assessment, OFFICER)
                        .body()
                        .path("maturity")
                        .asString())
                .isEqualTo("L2");
        assertThat(post(path + "/group", Map.of("groupId", "group-7"), OFFICER)
                        .body()
                        .path("groupId")
                        .asString())
                .isEqualTo("group-7");
        assertThat(post(path + "/suspension", Map.of("reason", "audit"), OFFICER)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("SUSPENDED");
        var blocked = post(path + "/size", figures(1, "1.00"), as(Role.ENTERPRISE_SIGNATORY, uscc));
        assertThat(blocked.status()).isEqualTo(409);
        assertThat(blocked.problem()).isEqualTo("enterprise-is-suspended");
        assertThat(post(path + "/reinstatement", null, OFFICER)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("UNVERIFIED");
    }

    @Test
    void tellsMalformedWrongAndUnknownCodesApart() {
        assertThat(get("/api/enterprises/123", OFFICER).problem()).isEqualTo("uscc-malformed");
        assertThat(get(path, OFFICER).problem()).isEqualTo("not-found");
        assertThat(register("123", OFFICER).problem()).isEqualTo("uscc-malformed");
        var wrong = newCode(false);
        assertThat(register(wrong, OFFICER).problem()).isEqualTo("uscc-check-wrong");
        assertThat(post(path + "/verification", null, OFFICER).problem()).isEqualTo("not-found");
    }

    @Test
    void letsOnlyAnOfficerOverrideTheCheckCharacter() {
        var wrong = newCode(false);
        var request = new HashMap<>(registration(wrong));
        request.put("overrideReason", "as printed on the licence of 2015");
        assertThat(post("/api/enterprises", request, as(Role.ENTERPRISE_SIGNATORY, wrong))
                        .problem())
                .isEqualTo("check-override-not-allowed");
        var taken = post("/api/enterprises", request, OFFICER);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.body().path("overrideReason").asString()).isEqualTo("as printed on the licence of 2015");
    }

    @Test
    void refusesASecondRegistrationWithOtherContentOnly() {
        register(uscc, OFFICER);
        assertThat(register(uscc, OFFICER).status()).isEqualTo(201);
        var other = new HashMap<>(registration(uscc));
        other.put("figures", figures(5000, "999999999.00"));
        var refused = post("/api/enterprises", other, OFFICER);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("enterprise-already-registered");
    }

    @Test
    void refusesNegativeFiguresAndMissingFields() {
        var negative = new HashMap<>(registration(uscc));
        negative.put("figures", figures(-1, "1.00"));
        var refused = post("/api/enterprises", negative, OFFICER);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("staff-negative");
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo("figures.staff");
        var lacking = new HashMap<>(registration(uscc));
        lacking.remove("profile");
        assertThat(post("/api/enterprises", lacking, OFFICER).problem()).isEqualTo("request-invalid");
    }

    @Test
    void showsPeopleOfAnEnterpriseTheirOwnAlone() {
        register(uscc, OFFICER);
        var own = as(Role.ENTERPRISE_VIEWER, uscc);
        var foreign = as(Role.ENTERPRISE_SIGNATORY, newCode(true));
        assertThat(get(path, own).status()).isEqualTo(200);
        assertThat(get(path, foreign).problem()).isEqualTo("not-found");
        assertThat(post(path + "/size", figures(1, "1.00"), foreign).problem()).isEqualTo("not-found");
        assertThat(register(newCode(true), foreign).problem()).isEqualTo("not-found");
        assertThat(get("/api/enterprises", own).body().path("total").asInt()).isEqualTo(1);
        assertThat(get("/api/enterprises", foreign).body().path("total").asInt())
                .isZero();
        assertThat(get("/api/enterprises", as(Role.ENTERPRISE_VIEWER))
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void listsByCodeRegionAndStatus() {
        register(uscc, OFFICER);
        var query = "/api/enterprises?q=" + uscc;
        assertThat(total(query)).isEqualTo(1);
        assertThat(total(query + "&region=Guangzhou&status=UNVERIFIED")).isEqualTo(1);
        assertThat(total(query + "&region=Foshan")).isZero();
        assertThat(total(query + "&status=VERIFIED")).isZero();
        assertThat(total("/api/enterprises?q=%25"))
                .as("a wildcard is only a character")
                .isZero();
    }

    @Test
    void isNotForEverybodyToChange() {
        register(uscc, OFFICER);
        assertThat(post(path + "/suspension", Map.of("reason", "x"), as(Role.ENTERPRISE_SIGNATORY, uscc))
                        .status())
                .isEqualTo(403);
        assertThat(post(path + "/verification", null, as(Role.AUDITOR)).status())
                .isEqualTo(403);
        assertThat(register(newCode(true), as(Role.AUDITOR)).status()).isEqualTo(403);
    }

    private int total(String query) {
        return get(query, OFFICER).body().path("total").asInt();
    }

    private Answer register(String code, String bearer) {
        return post("/api/enterprises", registration(code), bearer);
    }

    private static Map<String, Object> registration(String code) {
        return Map.of("uscc", code, "profile", profile(), "figures", figures(86, "43000000.00"));
    }

    private static Map<String, Object> profile() {
        return Map.of("name", "广州智绣科技有限公司", "industry", "industry", "region", "Guangzhou", "foundedOn", "2018-03-06");
    }

    private static Map<String, Object> figures(int staff, String revenue) {
        return Map.of("staff", staff, "revenue", Money.ofYuan(revenue), "assets", Money.ofYuan("21000000.00"));
    }

    private static String newCode(boolean right) {
        var first = "91440101MA%09d"
                .formatted(ThreadLocalRandom.current().nextInt(1_000_000_000))
                .substring(0, 17);
        var check = new Uscc(first + "0").checkCharacter();
        return first + (right ? check : check == '0' ? '1' : '0');
    }
}
