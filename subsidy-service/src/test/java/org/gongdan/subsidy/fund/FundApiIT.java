package org.gongdan.subsidy.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;

class FundApiIT extends ServiceTest {

    private static final String USCC = "91440101MA5CJQ4N59";
    private static final Map<String, Object> OPENING = Map.of(
            "funder", "ASSOCIATION", "year", 2026, "nameZh", "协会资金", "nameEn", "Association fund", "purpose", "AI");

    @Test
    void opensFillsReservesReleasesAndCloses() {
        var opened = post("/api/funds", OPENING, as(Role.FINANCE));
        assertThat(opened.status()).isEqualTo(201);
        var path = opened.header("Location");
        assertThat(path).startsWith("/api/funds/fund-");
        assertThat(opened.body().path("nameZh").asString()).isEqualTo("协会资金");

        var filled = post(path + "/appropriations", appropriation("1000.00"), as(Role.FINANCE));
        assertThat(filled.status()).isEqualTo(201);
        var reserved = post(path + "/reservations", reservation("r1", "400.00"), as(Role.OFFICER));
        assertThat(reserved.body().path("available").path("amount").asString()).isEqualTo("600.00");

        var movements = get(path + "/movements?reference=r1", as(Role.AUDITOR));
        assertThat(movements.body().path("total").asInt()).isEqualTo(1);
        assertThat(movements.body().path("items").path(0).path("kind").asString())
                .isEqualTo("RESERVED");

        assertThat(post(path + "/closure", null, as(Role.FINANCE)).problem()).isEqualTo("fund-has-open-amounts");
        assertThat(send("DELETE", path + "/reservations/r1", null, as(Role.OFFICER))
                        .status())
                .isEqualTo(200);
        assertThat(post(path + "/closure", null, as(Role.FINANCE)).status()).isEqualTo(200);
        var late = post(path + "/reservations", reservation("r2", "1.00"), as(Role.OFFICER));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("fund-closed");
    }

    @Test
    void saysHowMuchRoomThereIsWhenItIsTooLittle() {
        var path = filled("10.00");
        var refused =
                post(path + "/reservations", reservation("r1", "10.01"), as(Role.FINANCE), "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("insufficient-room");
        assertThat(refused.body().path("detail").asString()).contains("10.01").contains("10.00");
    }

    @Test
    void refusesWhatIsNoAmount() {
        var path = filled("10.00");
        var body = "{\"reservationId\":\"r\",\"amount\":{\"currency\":\"CNY\",\"amount\":\"1.005\"}}";
        assertThat(post(path + "/reservations", body, as(Role.FINANCE)).problem())
                .isEqualTo("amount-invalid");
        assertThat(post(path + "/reservations", reservation("r", "0.00"), as(Role.FINANCE))
                        .problem())
                .isEqualTo("amount-not-positive");
        assertThat(post(path + "/reservations", Map.of("reservationId", "r"), as(Role.FINANCE))
                        .problem())
                .isEqualTo("request-invalid");
        assertThat(post("/api/funds", Map.of("funder", "GOVERNMENT"), as(Role.FINANCE))
                        .problem())
                .isEqualTo("request-invalid");
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChanged() {
        var path = filled("10.00");
        var seen = get(path, as(Role.FINANCE)).header("ETag");
        assertThat(post(path + "/reservations", reservation("r1", "1.00"), as(Role.FINANCE), "If-Match", seen)
                        .status())
                .isEqualTo(201);
        var stale = post(path + "/reservations", reservation("r2", "1.00"), as(Role.FINANCE), "If-Match", seen);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("version-stale");
    }

    @Test
    void isNotForOthersThanFinanceToOpen() {
        for (var role : new Role[] {Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.OPERATOR}) {
            assertThat(post("/api/funds", OPENING, as(role)).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThat(post("/api/funds", OPENING, as(Role.ENTERPRISE_SIGNATORY, USCC))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellsAnEnterpriseTheSameOfAPresentAndAnAbsentFund() {
        var path = filled("10.00");
        var own = as(Role.ENTERPRISE_SIGNATORY, USCC);
        assertThat(get(path, own).status()).isEqualTo(403);
        assertThat(get("/api/funds/fund-absent", own).status()).isEqualTo(403);
        assertThat(get("/api/funds", own).status()).isEqualTo(403);
        assertThat(post(path + "/reservations", reservation("r", "1.00"), own).status())
                .isEqualTo(403);
    }

    @Test
    void doesNotFindAnAbsentFund() {
        assertThat(get("/api/funds/fund-absent", as(Role.FINANCE)).problem()).isEqualTo("not-found");
        assertThat(get("/api/funds/nonsense", as(Role.FINANCE)).problem()).isEqualTo("not-found");
        assertThat(post("/api/funds/fund-absent/reservations", reservation("r", "1.00"), as(Role.FINANCE))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void findsFundsByNameAndStatus() {
        var name = "Fund of " + System.nanoTime();
        post(
                "/api/funds",
                Map.of("funder", "GOVERNMENT", "year", 2026, "nameZh", "省资金", "nameEn", name, "purpose", "AI"),
                as(Role.FINANCE));
        var query = "?q=" + name.replace(" ", "%20");
        assertThat(get("/api/funds" + query + "&status=OPEN", as(Role.AUDITOR))
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/api/funds" + query + "&status=CLOSED", as(Role.AUDITOR))
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    private String filled(String amount) {
        var path = post("/api/funds", OPENING, as(Role.FINANCE)).header("Location");
        post(path + "/appropriations", appropriation(amount), as(Role.FINANCE));
        return path;
    }

    private static Map<String, Object> appropriation(String amount) {
        return Map.of("appropriationId", "2026-1", "amount", Money.ofYuan(amount), "reference", "doc");
    }

    private static Map<String, Object> reservation(String id, String amount) {
        return Map.of("reservationId", id, "amount", Money.ofYuan(amount));
    }
}
