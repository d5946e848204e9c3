package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What follows by itself on a grant, its acceptance and its end. */
class ApplicationFundsIT extends ApplicationServiceTest {

    @Autowired
    private ScheduledTaskHolder scheduled;

    @AfterEach
    void backToToday() {
        clock.set(Scenario.NOW);
    }

    @Test
    void reservesInEveryFundAndOffersThenCommits() {
        var funds = funds("30000.00", "20000.00");
        var path = granted(funds);
        awaitStatus(path, "OFFERED");
        assertThat(fundFigure(funds.get("GOVERNMENT"), "reserved")).isEqualTo("30000.00");
        assertThat(fundFigure(funds.get("ASSOCIATION"), "reserved")).isEqualTo("20000.00");

        assertThat(statusOf(post(path + "/acceptance", null, signatory))).isEqualTo("ACCEPTED");
        awaitFigure(funds.get("GOVERNMENT"), "committed", "30000.00");
        awaitFigure(funds.get("ASSOCIATION"), "committed", "20000.00");
        assertThat(fundFigure(funds.get("GOVERNMENT"), "reserved")).isEqualTo("0.00");
    }

    @Test
    void reservesNothingAndWaitsWhenOneFundLacksThenOffersOnceItIsFilled() {
        var funds = funds("30000.00", "19999.99");
        var path = granted(funds);
        awaitStatus(path, "AWAITING_FUNDS");
        var missing = get(path, OFFICER).body().path("summary").path("missing");
        assertThat(missing.path("fundId").asString()).isEqualTo(funds.get("ASSOCIATION"));
        assertThat(missing.path("amount").path("amount").asString()).isEqualTo("0.01");
        awaitFigure(funds.get("GOVERNMENT"), "reserved", "0.00");

        appropriate(funds.get("ASSOCIATION"), "second", "0.01");
        awaitStatus(path, "OFFERED");
        awaitFigure(funds.get("GOVERNMENT"), "reserved", "30000.00");
        awaitFigure(funds.get("ASSOCIATION"), "reserved", "20000.00");
    }

    @Test
    void givesTheMoneyBackWhenAnOfferIsDeclined() {
        var funds = funds("30000.00", "20000.00");
        var path = granted(funds);
        awaitStatus(path, "OFFERED");
        assertThat(statusOf(post(path + "/declination", Map.of("reason", "另有安排"), signatory)))
                .isEqualTo("DECLINED");
        awaitFigure(funds.get("GOVERNMENT"), "reserved", "0.00");
        awaitFigure(funds.get("ASSOCIATION"), "reserved", "0.00");
    }

    @Test
    void givesTheMoneyBackWhenAGrantIsWithdrawnAndServesWhoWaits() {
        var funds = funds("30000.00", "20000.00");
        var first = granted(funds);
        awaitStatus(first, "OFFERED");
        var waiting = granted(funds);
        awaitStatus(waiting, "AWAITING_FUNDS");

        assertThat(statusOf(post(first + "/withdrawal", Map.of("reason", "项目取消"), signatory)))
                .isEqualTo("WITHDRAWN");
        awaitStatus(waiting, "OFFERED");
        awaitFigure(funds.get("GOVERNMENT"), "reserved", "30000.00");
    }

    @Test
    void expiresAnOfferAfterItsLastDayAndGivesTheMoneyBack() {
        var funds = funds("30000.00", "20000.00");
        var path = granted(funds);
        awaitStatus(path, "OFFERED");
        assertThat(get(path, OFFICER)
                        .body()
                        .path("summary")
                        .path("offerExpiresOn")
                        .asString())
                .isEqualTo("2026-04-01");

        clock.set(Instant.parse("2026-04-01T15:59:59Z"));
        expireNow();
        assertThat(statusOf(get(path, OFFICER))).isEqualTo("OFFERED");
        clock.set(Instant.parse("2026-04-01T16:00:00Z"));
        assertThat(post(path + "/acceptance", null, signatory).problem()).isEqualTo("offer-expired");
        expireNow();
        expireNow();
        awaitStatus(path, "EXPIRED");
        awaitFigure(funds.get("GOVERNMENT"), "reserved", "0.00");
    }

    /** Runs the task that runs every minute. */
    private void expireNow() {
        scheduled.getScheduledTasks().stream()
                .map(task -> task.getTask())
                .filter(task -> task.toString().contains("ExpiresDueOffers"))
                .findFirst()
                .orElseThrow()
                .getRunnable()
                .run();
    }

    private void awaitFigure(String fund, String figure, String amount) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> fundFigure(fund, figure).equals(amount));
    }
}
