package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The return of an investment, asked for by programs and by people. */
class ReturnPagesIT extends PortalTest {

    private static final OfferAccepted RECORDED = recorded();
    private static final String USCC = RECORDED.uscc();

    private InvestmentId id;
    private String api;

    /** Opened two months ago; one month was measured at 3.1 instead of the baseline, and verified. */
    @BeforeEach
    void openInvestment() {
        var application = new ApplicationId("application-" + UUID.randomUUID());
        id = InvestmentId.ofApplication(application);
        api = "/api/investments/" + id;
        commands.sendAndSee(
                new OpenInvestment(
                        id,
                        application,
                        USCC,
                        RECORDED.project(),
                        RECORDED.costLines(),
                        RECORDED.award(),
                        RECORDED.indicators(),
                        RECORDED.milestones(),
                        RECORDED.functions(),
                        LocalDate.now(clock).minusDays(62)),
                SystemCaller.named("test"),
                null);
        var month = YearMonth.now(clock).minusMonths(1).toString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(api, as(Role.OFFICER)).status() == 200);
        var measured = Map.of(
                "indicator", "defect-rate", "month", month, "value", 3.1, "evidence", List.of("9f86d081884c7d65"));
        assertThat(post(api + "/kpi-measurements", measured, as("mei", Role.ENTERPRISE_PREPARER, USCC))
                        .status())
                .isEqualTo(201);
        var verified = Map.of("indicator", "defect-rate", "month", month, "value", 3.2, "basis", "抽检");
        assertThat(post(api + "/kpi-verifications", verified, as(Role.REVIEWER)).status())
                .isEqualTo(201);
    }

    @Test
    void answersWithEveryFigureOrItsReason() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !get(api + "/returns", as(Role.OFFICER))
                        .body()
                        .path("study")
                        .path("sensitivity")
                        .isEmpty());
        var answer = get(api + "/returns?rate=0.05", as(Role.ENTERPRISE_VIEWER, USCC))
                .body();
        var study = answer.path("study");
        assertThat(study.path("rate").decimalValue()).isEqualByComparingTo("0.05");
        assertThat(study.path("figures")).hasSize(12);
        assertThat(study.path("sensitivity")).hasSize(16);
        var claimed = study.path("figures").get(0);
        var verified = study.path("figures").get(1);
        assertThat(claimed.path("npv").decimalValue())
                .isNotEqualByComparingTo(verified.path("npv").decimalValue());
        assertThat(study.path("figures").get(2).path("unavailable").asString()).isEqualTo("TOO_FEW_PEERS");
        assertThat(study.path("leverage").path("reason").asString()).isEqualTo("NO_PUBLIC_MONEY");
        assertThat(study.path("intervals").get(0).path("reason").asString()).isEqualTo("TOO_FEW_MONTHS");
        var reason = answer.path("reasons").path("TOO_FEW_PEERS");
        assertThat(reason.path("zh").asString()).contains("5 家");
        assertThat(reason.path("en").asString()).contains("at least 5");
    }

    @Test
    void knowsNothingOfDaysBeforeTheAgreement() {
        var study =
                get(api + "/returns?asOf=2019-01-01", as(Role.AUDITOR)).body().path("study");
        assertThat(study.path("figures").get(2).path("unavailable").asString()).isEqualTo("NOTHING_VERIFIED");
        assertThat(study.path("sensitivity")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/returns?rate=-1",
        "/returns?rate=11",
        "/returns?rate=x",
        "/returns?asOf=yesterday",
        "/deferred-income",
        "/deferred-income.csv",
    })
    void refusesWhatCannotBe(String question) {
        assertThat(get(api + question, as(Role.OFFICER)).status()).isBetween(400, 422);
    }

    @ParameterizedTest
    @CsvSource({"/returns", "/asset", "/deferred-income", "/deferred-income.csv"})
    void hidesTheReturnOfOthers(String question) {
        assertThat(get(api + question, as(Role.ENTERPRISE_VIEWER, "91440300MA5FXXXX12"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void hasNoScheduleBeforeAnAssetIsRecordedAndNoMonthsBeforeAnyPayment() throws Exception {
        assertThat(get(api + "/deferred-income", as(Role.OFFICER)).problem()).isEqualTo("asset-not-recorded");
        assertThat(get(api + "/asset", as(Role.OFFICER)).problem()).isEqualTo("asset-not-recorded");
        assertThat(post(api + "/asset", asset("80000.00"), as(Role.OFFICER)).problem())
                .isEqualTo("not-allowed");
        var above = post(api + "/asset", asset("100000.01"), as("mei", Role.ENTERPRISE_PREPARER, USCC));
        assertThat(above.problem()).isEqualTo("asset-above-project");
        record("80000.00");
        assertThat(get(api + "/asset", as(Role.AUDITOR))
                        .body()
                        .path("lifeMonths")
                        .asInt())
                .isEqualTo(36);
        var income = get(api + "/deferred-income", as(Role.OFFICER));
        assertThat(income.status()).isEqualTo(200);
        assertThat(income.body().path("months")).isEmpty();
        portal.perform(page("/investments/" + id + "/deferred-income", officer())
                        .param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(containsString("Deferred income left (CNY)")));
    }

    private void record(String cost) {
        var recorded = post(api + "/asset", asset(cost), as("mei", Role.ENTERPRISE_PREPARER, USCC));
        assertThat(recorded.status()).as("%s", recorded.body()).isEqualTo(201);
    }

    private static Map<String, Object> asset(String cost) {
        return Map.of(
                "kind",
                "INTANGIBLE_ASSET",
                "cost",
                Map.of("currency", "CNY", "amount", cost),
                "readyOn",
                "2026-01-01",
                "lifeMonths",
                36,
                "residualValue",
                Map.of("currency", "CNY", "amount", "0.00"),
                "method",
                "STRAIGHT_LINE");
    }

    @Test
    void showsTheReturnInBothLanguages() throws Exception {
        var viewer = new Caller("id-v", "mei", Set.of(Role.ENTERPRISE_VIEWER), USCC);
        portal.perform(page("/investments/" + id, viewer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("投资回报")))
                .andExpect(content().string(containsString("同行校正")))
                .andExpect(content().string(not(containsString("??"))));
        portal.perform(page("/investments/" + id, viewer).param("lang", "en"))
                .andExpect(content().string(containsString("Private yuan per public yuan")))
                .andExpect(content().string(containsString("no public money has been paid yet")))
                .andExpect(content().string(containsString("No asset has been recorded")));
        record("80000.00");
        portal.perform(page("/investments/" + id, viewer).param("lang", "en"))
                .andExpect(content().string(containsString("Straight line")))
                .andExpect(content().string(containsString("No grant has been received yet.")));
    }

    private static OfferAccepted recorded() {
        try (var recorded = ReturnPagesIT.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(recorded, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
