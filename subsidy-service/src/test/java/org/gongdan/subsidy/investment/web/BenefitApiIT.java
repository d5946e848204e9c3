package org.gongdan.subsidy.investment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.ServiceTest.Answer;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Baselines, running costs and the use of functions through the API: who may, who may not, and who sees nothing. */
class BenefitApiIT extends ServiceTest {

    private static final OfferAccepted RECORDED = recorded();
    private static final String USCC = RECORDED.uscc();
    private static final String FOREIGN = "91440300MA5FXXXX12";
    private static final List<String> EVIDENCE = List.of("9f86d081884c7d659a2feaa0c55ad015");

    @Autowired
    private Commands commands;

    @Autowired
    private Clock clock;

    private final String preparer = as("mei", Role.ENTERPRISE_PREPARER, USCC);
    private final String signatory = as("bo", Role.ENTERPRISE_SIGNATORY, USCC);
    private final String reviewer = as("lin", Role.REVIEWER);
    private String path;
    private YearMonth month;

    @BeforeEach
    void open() {
        var application = new ApplicationId("application-" + UUID.randomUUID());
        var id = InvestmentId.ofApplication(application);
        path = "/api/investments/" + id;
        month = YearMonth.now(clock).minusMonths(1);
        var open = new OpenInvestment(
                id,
                application,
                USCC,
                RECORDED.project(),
                RECORDED.costLines(),
                RECORDED.award(),
                RECORDED.indicators(),
                RECORDED.milestones(),
                RECORDED.functions(),
                LocalDate.now(clock).minusDays(62));
        commands.sendAndSee(open, SystemCaller.named("test"), null);
    }

    @Test
    void takesARunningCostAndItsVerification() {
        var cost = Map.of("month", month.toString(), "kind", "CLOUD", "amount", yuan("880.00"), "evidence", EVIDENCE);
        created(post(path + "/running-costs", cost, preparer));
        var verified = Map.of("month", month.toString(), "kind", "CLOUD", "amount", yuan("800.00"), "basis", "账单");
        assertThat(post(path + "/running-cost-verifications", verified, signatory)
                        .problem())
                .isEqualTo("not-allowed");
        created(post(path + "/running-cost-verifications", verified, reviewer));
        var row = get(path + "/running-costs", as(Role.AUDITOR)).body().get(0);
        assertThat(row.path("claimed").path("amount").asString()).isEqualTo("880.00");
        assertThat(row.path("verified").path("amount").asString()).isEqualTo("800.00");
        assertThat(post(path + "/running-costs", cost, as("x", Role.ENTERPRISE_PREPARER, FOREIGN))
                        .problem())
                .isEqualTo("not-found");
        var unproven =
                Map.of("month", month.toString(), "kind", "STAFF", "amount", yuan("1.00"), "evidence", List.of());
        var refused = post(path + "/running-costs", unproven, preparer);
        assertThat(refused.problem()).isEqualTo("proof-missing");
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void correctsABaselineByTwoPeople() {
        var correction = new HashMap<String, Object>(Map.of(
                "indicator", "defect-rate", "value", 4.1, "first", "2020-01", "last", "2020-03", "evidence", EVIDENCE));
        var confirmation = Map.copyOf(correction);
        correction.put("reason", "漏计夜班");
        created(post(path + "/baseline-corrections", correction, signatory));
        assertThat(post(path + "/baseline-confirmations", confirmation, signatory)
                        .problem())
                .isEqualTo("not-allowed");
        created(post(path + "/baseline-confirmations", confirmation, reviewer));
        var baseline = get(path + "/kpis", preparer).body().get(0).path("indicator");
        assertThat(baseline.path("baseline").decimalValue()).isEqualByComparingTo("4.1");
        assertThat(baseline.path("baselinePeriod").path("first").asString()).isEqualTo("2020-01");
        assertThat(get(path + "/baseline-corrections", preparer)
                        .body()
                        .path("changes")
                        .get(0)
                        .path("reason")
                        .asString())
                .isEqualTo("漏计夜班");
    }

    @Test
    void keepsEarlierMeasurements() {
        for (var value : List.of("3.1", "3.3")) {
            var measured =
                    Map.of("indicator", "defect-rate", "month", month.toString(), "value", value, "evidence", EVIDENCE);
            created(post(path + "/kpi-measurements", measured, preparer));
        }
        assertThat(get(path + "/superseded-measurements", reviewer)
                        .body()
                        .get(0)
                        .path("value")
                        .decimalValue())
                .isEqualByComparingTo("3.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/running-costs",
                "/baseline-corrections",
                "/superseded-measurements",
                "/function-use",
                "/retention"
            })
    void isAbsentToOthersLikeWhatWasNeverThere(String part) {
        assertThat(get(path + part, as(Role.ENTERPRISE_VIEWER, USCC)).status()).isEqualTo(200);
        var foreign = get(path + part, as(Role.ENTERPRISE_VIEWER, FOREIGN));
        var absent = get("/api/investments/investment-none" + part, as(Role.OFFICER));
        assertThat(List.of(foreign, absent)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        });
    }

    private static void created(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private static Map<String, Object> yuan(String amount) {
        return Map.of("currency", "CNY", "amount", amount);
    }

    private static OfferAccepted recorded() {
        try (var file = BenefitApiIT.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(file, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
