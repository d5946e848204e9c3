package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Caps over an enterprise group from the draft to the end of an award; the programme gives 120,000 a year. */
class ApplicationCapsIT extends ApplicationServiceTest {

    private static final String AUDITOR = as(Role.AUDITOR);

    private final String group = "group-" + uscc;

    @Override
    ProgrammeId programme() {
        return PilotRules.cappedProgramme().programmeId();
    }

    @Test
    void showsTheRoomBeforeSubmittingAndWhatUsesIt() {
        var funds = funds("1000000.00", "1000000.00");
        var path = completeDraft();
        assertThat(left(path)).isEqualTo("120000.00");
        granted(funds);
        assertThat(left(path)).isEqualTo("70000.00");
        granted(funds);
        var room = room(path);
        assertThat(room.path("left").path("amount").asString()).isEqualTo("20000.00");
        assertThat(room.path("from").asString()).isEqualTo("2026-01-01");
        assertThat(room.path("to").asString()).isEqualTo("2026-12-31");
        assertThat(room.path("awards").size()).isEqualTo(2);
        assertThat(room.path("awards").path(0).path("own").asBoolean()).isTrue();
        assertThat(room.path("awards").path(0).path("title").asString()).isEqualTo("刺绣瑕疵视觉检测");

        assertThat(statusOf(post(path + "/submission", null, signatory))).isEqualTo("ELIGIBLE");
        var proposed = propose(path, funds);
        assertThat(share(proposed, "GOVERNMENT")).isEqualTo("20000.00");
        assertThat(share(proposed, "ENTERPRISE")).isEqualTo("80000.00");
    }

    @Test
    void refusesTheGrantOfWhatNoLongerFitsAndLetsItBeProposedAnew() {
        var funds = funds("1000000.00", "1000000.00");
        var paths = List.of(proposed(funds), proposed(funds), proposed(funds));
        for (var path : paths) {
            assertThat(statusOf(post(path + "/approvals", null, APPROVER))).isEqualTo("FIRST_APPROVED");
        }
        assertThat(post(paths.get(0) + "/approvals", null, SECOND_APPROVER).status())
                .isEqualTo(200);
        assertThat(post(paths.get(1) + "/approvals", null, SECOND_APPROVER).status())
                .isEqualTo(200);
        var refused = post(paths.get(2) + "/approvals", null, SECOND_APPROVER, "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("cap-room-gone");
        assertThat(refused.body().path("detail").asString())
                .contains("the yearly cap")
                .contains("50000.00")
                .contains("20000.00");
        assertThat(statusOf(get(paths.get(2), OFFICER))).isEqualTo("FIRST_APPROVED");

        assertThat(share(propose(paths.get(2), funds), "GOVERNMENT")).isEqualTo("20000.00");
        assertThat(statusOf(post(paths.get(2) + "/approvals", null, APPROVER))).isEqualTo("FIRST_APPROVED");
        assertThat(post(paths.get(2) + "/approvals", null, SECOND_APPROVER).status())
                .isEqualTo(200);
        assertThat(used(uscc)).isEqualTo("120000.00");
    }

    @Test
    void keepsTheRoomWhileFundsAreMissingAndGivesItBackAtTheEnd() {
        var path = granted(funds("29999.99", "20000.00"));
        awaitStatus(path, "AWAITING_FUNDS");
        assertThat(used(uscc)).isEqualTo("50000.00");
        assertThat(statusOf(post(path + "/withdrawal", Map.of("reason", "项目取消"), signatory)))
                .isEqualTo("WITHDRAWN");
        assertThat(used(uscc)).isEqualTo("0.00");

        var offered = granted(funds("30000.00", "20000.00"));
        awaitStatus(offered, "OFFERED");
        assertThat(statusOf(post(offered + "/declination", Map.of("reason", "另有安排"), signatory)))
                .isEqualTo("DECLINED");
        assertThat(used(uscc)).isEqualTo("0.00");
    }

    @Test
    void movesWhatCountsWithTheEnterpriseAndTellsItsPeopleNothingOfOthers() {
        granted(funds("1000000.00", "1000000.00"));
        var other = new Neighbour();
        var before = other.accountOf(group);
        assign(uscc, group);
        assign(other.uscc(), group);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(awardsOf(group, AUDITOR)).hasSize(1));
        assertThat(before).isEmpty();
        var seen = awardsOf(group, as("viewer-of-" + other.uscc(), Role.ENTERPRISE_VIEWER, other.uscc()));
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().path("amount").path("amount").asString()).isEqualTo("50000.00");
        assertThat(seen.getFirst().path("own").asBoolean()).isFalse();
        for (var hidden : List.of("awardId", "uscc", "enterprise", "title")) {
            assertThat(seen.getFirst().has(hidden)).as(hidden).isFalse();
        }
        assertThat(awardsOf(group, preparer).getFirst().path("own").asBoolean()).isTrue();
        assertThat(awardsOf(group, AUDITOR).getFirst().path("enterprise").asString())
                .contains("潮州锦绣坊");
    }

    @Test
    void showsAnOverfilledAccountAfterACorrectionAndToNobodyElse() {
        granted(funds("1000000.00", "1000000.00"));
        var correction = Map.<String, Object>of(
                "uscc", uscc,
                "cap", "capped.yearly",
                "awardId", "guangzhou/2026-7",
                "amount", Money.ofYuan("70000.01"),
                "countedOn", "2026-02-01",
                "reason", "企业补充申报市级资助");
        assertThat(post("/api/cumulation/corrections", correction, APPROVER).status())
                .isEqualTo(403);
        var corrected = post("/api/cumulation/corrections", correction, OFFICER);
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(corrected.body().path("room").path("overfilled").asBoolean()).isTrue();
        var overfilled = get("/api/cumulation/accounts?overfilled=true&group=" + uscc, AUDITOR);
        assertThat(overfilled.body().path("items").size()).isEqualTo(1);

        var account = corrected.header("Location");
        assertThat(get(account, preparer).status()).isEqualTo(200);
        assertThat(get(account, as("foreign", Role.ENTERPRISE_VIEWER, "91445100MA99999999"))
                        .problem())
                .isEqualTo("not-found");
        assertThat(get("/api/cumulation/accounts/absent", AUDITOR).problem()).isEqualTo("not-found");
        assertThat(get(
                                "/api/cumulation/rooms?uscc=" + uscc,
                                as("foreign", Role.ENTERPRISE_VIEWER, "91445100MA99999999"))
                        .problem())
                .isEqualTo("not-found");
        assertThat(post("/api/cumulation/corrections", with(correction, "cap", "pilot.none"), OFFICER)
                        .problem())
                .isEqualTo("cap-unknown");
        assertThat(post("/api/cumulation/corrections", with(correction, "reason", " "), OFFICER)
                        .problem())
                .isEqualTo("correction-reason-missing");
    }

    @Test
    void fundsAContractOnceInWhateverApplication() {
        var funds = funds("1000000.00", "1000000.00");
        var declared = Map.of(
                "otherFunding", List.of(),
                "papers",
                        List.of(Map.of("kind", "CONTRACT", "provider", "91440300MA5DCN7E9Q", "number", "HT-" + uscc)));
        var first = completeDraft();
        var second = completeDraft();
        var late = completeDraft();
        for (var path : List.of(first, second, late)) {
            assertThat(put(path + "/funding", declared, preparer).status()).isEqualTo(200);
        }
        for (var path : List.of(first, second)) {
            assertThat(statusOf(post(path + "/submission", null, signatory))).isEqualTo("ELIGIBLE");
            assertThat(statusOf(propose(path, funds))).isEqualTo("PROPOSED");
            assertThat(statusOf(post(path + "/approvals", null, APPROVER))).isEqualTo("FIRST_APPROVED");
        }
        assertThat(post(first + "/approvals", null, SECOND_APPROVER).status()).isEqualTo(200);
        assertThat(post(second + "/approvals", null, SECOND_APPROVER).problem()).isEqualTo("paper-already-funded");
        assertThat(statusOf(post(late + "/submission", null, signatory))).isEqualTo("INELIGIBLE");
    }

    /** Another enterprise, which has been awarded nothing. */
    private final class Neighbour {

        private final String code;

        Neighbour() {
            code = uscc.substring(0, 10) + "Y" + uscc.substring(11);
            var registration = Map.of(
                    "uscc",
                    code,
                    "profile",
                    Map.of("name", "邻厂", "industry", "industry", "region", "Chaozhou", "foundedOn", "2019-05-20"),
                    "figures",
                    Map.of("staff", 8, "revenue", Money.ofYuan("1.00"), "assets", Money.ofYuan("1.00")),
                    "overrideReason",
                    "旧营业执照");
            assertThat(post("/api/enterprises", registration, OFFICER).status()).isEqualTo(201);
        }

        String uscc() {
            return code;
        }

        List<JsonNode> accountOf(String group) {
            return awardsOf(group, AUDITOR);
        }
    }

    private void assign(String enterprise, String into) {
        assertThat(post("/api/enterprises/" + enterprise + "/group", Map.of("groupId", into), OFFICER)
                        .status())
                .isEqualTo(200);
    }

    private List<JsonNode> awardsOf(String of, String reader) {
        var items = get("/api/cumulation/accounts?group=" + of, reader).body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .flatMap(account ->
                        StreamSupport.stream(account.path("room").path("awards").spliterator(), false))
                .toList();
    }

    private String used(String of) {
        return get("/api/cumulation/accounts?group=" + of, OFFICER)
                .body()
                .path("items")
                .path(0)
                .path("room")
                .path("used")
                .path("amount")
                .asString();
    }

    private JsonNode room(String path) {
        return get(path + "/split-preview", preparer).body().path("rooms").path(0);
    }

    private String left(String path) {
        return room(path).path("left").path("amount").asString();
    }

    private static String share(Answer answer, String party) {
        return answer.body()
                .path("summary")
                .path("shares")
                .path(party)
                .path("amount")
                .asString();
    }

    private static Map<String, Object> with(Map<String, Object> correction, String field, String value) {
        var changed = new HashMap<>(correction);
        changed.put(field, value);
        return changed;
    }
}
