package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.junit.jupiter.api.Test;

/** Those who wait for a fund see where they stand, and go on to the fund of the next year with it. */
class FundSuccessionIT extends FundQueueTest {

    @Test
    void tellsTheSecretariatWhoWaitsAndTheApplicantItsOwnPlace() {
        var funds = funds("40000.00", "1000000.00");
        var offered = submitted("100000.00");
        var first = submitted("150000.00");
        var second = submitted("10000.00");
        grant(offered, funds);
        awaitStatus(offered, "OFFERED");
        grant(first, funds);
        awaitStatus(first, "AWAITING_FUNDS");
        grant(second, funds);
        awaitStatus(second, "AWAITING_FUNDS");

        var queue = get("/api/fund-queues/" + funds.get("GOVERNMENT"), OFFICER).body();
        assertThat(queue.path("total").asInt()).isEqualTo(2);
        var head = queue.path("items").path(0);
        assertThat(head.path("applicationId").asString()).isEqualTo(idOf(first));
        assertThat(head.path("title").asString()).isEqualTo("刺绣瑕疵视觉检测");
        assertThat(head.path("position").asInt()).isEqualTo(1);
        assertThat(head.path("share").path("amount").asString()).isEqualTo("45000.00");
        assertThat(head.path("missing").path("amount").asString()).isEqualTo("35000.00");

        var places = get(second + "/fund-places", preparer).body();
        assertThat(places).hasSize(2);
        assertThat(places.path(0).path("party").asString()).isEqualTo("GOVERNMENT");
        assertThat(places.path(0).path("position").asInt()).isEqualTo(2);
        assertThat(places.path(0).path("waiting").asInt()).isEqualTo(2);
        assertThat(places.path(0).path("missing").path("amount").asString()).isEqualTo("38000.00");
        assertThat(places.path(1).path("missing").path("amount").asString()).isEqualTo("0.00");
        assertThat(get(offered + "/fund-places", preparer).body()).isEmpty();

        var foreign = as("somebody", Role.ENTERPRISE_SIGNATORY, "91440101MA5CJQ4N59");
        assertThat(get(second + "/fund-places", foreign).problem()).isEqualTo("not-found");
        assertThat(get("/api/fund-queues/" + funds.get("GOVERNMENT"), preparer).problem())
                .isEqualTo("not-allowed");
        assertThat(get("/api/fund-queues/fund-absent", OFFICER).problem()).isEqualTo("not-found");
        assertThat(get("/api/fund-queues/absent", OFFICER).problem()).isEqualTo("not-found");
    }

    @Test
    void followsTheFundIntoTheNextYearAndIsServedThere() {
        var funds = funds("30000.00", "20000.00");
        var offered = submitted("60000.00");
        var waiting = submitted("100000.00");
        var late = submitted("20000.00");
        grant(offered, funds);
        awaitStatus(offered, "OFFERED");
        grant(waiting, funds);
        awaitStatus(waiting, "AWAITING_FUNDS");
        assertThat(statusOf(propose(late, funds))).isEqualTo("PROPOSED");
        var next = Map.of("GOVERNMENT", nextYear("GOVERNMENT"), "ASSOCIATION", nextYear("ASSOCIATION"));
        appropriate(next.get("ASSOCIATION"), "new", "100000.00");
        settled();

        for (var funder : funds.keySet()) {
            carryOver(funds.get(funder), next.get(funder), List.of(idOf(offered)));
        }
        settled();
        assertThat(status(waiting)).isEqualTo("AWAITING_FUNDS");
        assertThat(get(waiting, OFFICER)
                        .body()
                        .path("summary")
                        .path("missing")
                        .path("fundId")
                        .asString())
                .isEqualTo(next.get("GOVERNMENT"));
        assertThat(fundFigure(next.get("GOVERNMENT"), "reserved")).isEqualTo("18000.00");

        assertThat(statusOf(post(offered + "/acceptance", null, signatory))).isEqualTo("ACCEPTED");
        settled();
        assertThat(fundFigure(next.get("GOVERNMENT"), "committed")).isEqualTo("18000.00");

        assertThat(post(late + "/approvals", null, APPROVER).status()).isEqualTo(200);
        assertThat(post(late + "/approvals", null, SECOND_APPROVER).status()).isEqualTo(200);
        settled();
        assertThat(status(late)).isEqualTo("AWAITING_FUNDS");
        appropriate(next.get("GOVERNMENT"), "new", "18000.00");
        awaitStatus(waiting, "OFFERED");
        settled();
        assertThat(status(late)).isEqualTo("AWAITING_FUNDS");
        assertThat(get(late + "/fund-places", preparer)
                        .body()
                        .path(0)
                        .path("fundId")
                        .asString())
                .isEqualTo(next.get("GOVERNMENT"));
        assertThat(post("/api/funds/" + funds.get("GOVERNMENT") + "/closure", null, FINANCE)
                        .status())
                .isEqualTo(200);
        appropriate(next.get("GOVERNMENT"), "more", "6000.00");
        awaitStatus(late, "OFFERED");
    }

    private String nextYear(String funder) {
        var opening = Map.of("funder", funder, "year", 2027, "nameZh", "资金", "nameEn", "Fund", "purpose", "AI");
        return idOf(post("/api/funds", opening, FINANCE).header("Location"));
    }

    private void carryOver(String fund, String successor, List<String> reservations) {
        var preview = get("/api/funds/" + fund + "/year-end", FINANCE).body();
        assertThat(preview.path("open").path(0).path("reservationId").asString())
                .isEqualTo(reservations.getFirst());
        assertThat(preview.path("successors").valueStream().map(each -> each.asString()))
                .contains(successor);
        var request = Map.of("carryOverId", "end", "successor", successor, "reservations", reservations);
        var prepared = post("/api/funds/" + fund + "/carry-over", request, FINANCE);
        assertThat(prepared.body().path("prepared").path("rest").path("amount").asString())
                .isEqualTo(preview.path("rest").path("amount").asString());
        var confirmation = Map.of("name", "end");
        assertThat(post("/api/funds/" + fund + "/carry-over/confirmation", confirmation, FINANCE)
                        .problem())
                .isEqualTo("year-end-confirmed-by-preparer");
        var done = post("/api/funds/" + fund + "/carry-over/confirmation", confirmation, APPROVER);
        assertThat(done.body().path("successor").asString()).isEqualTo(successor);
        assertThat(done.body().path("available").path("amount").asString()).isEqualTo("0.00");
    }
}
