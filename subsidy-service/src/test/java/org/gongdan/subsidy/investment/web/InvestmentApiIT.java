package org.gongdan.subsidy.investment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
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

class InvestmentApiIT extends ServiceTest {

    private static final OfferAccepted RECORDED = recorded();
    private static final String USCC = RECORDED.uscc();
    private static final String FOREIGN = "91440300MA5FXXXX12";
    private static final List<String> EVIDENCE = List.of("9f86d081884c7d659a2feaa0c55ad015");

    @Autowired
    private Commands commands;

    @Autowired
    private Clock clock;

    private InvestmentId id;
    private String path;
    private YearMonth month;

    /** Opened as an accepted offer does it, agreed two months ago. */
    @BeforeEach
    void open() {
        var application = new ApplicationId("application-" + UUID.randomUUID());
        id = InvestmentId.ofApplication(application);
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
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(path, as(Role.OFFICER)).status() == 200);
    }

    @Test
    void showsAndListsWhatWasAgreed() {
        var answer = get(path, as(Role.ENTERPRISE_VIEWER, USCC));
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        var summary = answer.body().path("summary");
        assertThat(summary.path("eligibleCost").path("amount").asString()).isEqualTo("100000.00");
        assertThat(summary.path("shares").path("GOVERNMENT").path("amount").asString())
                .isEqualTo("30000.00");
        assertThat(summary.path("status").asString()).isEqualTo("OPEN");
        assertThat(idsIn(get("/api/investments?q=" + id + "&status=OPEN", as(Role.AUDITOR))))
                .containsExactly(id.value());
        assertThat(idsIn(get("/api/investments?size=200&uscc=" + USCC, as(Role.ENTERPRISE_VIEWER, USCC))))
                .contains(id.value());
    }

    @Test
    void takesAMeasurementAndItsVerification() {
        var measured = post(path + "/kpi-measurements", measurement("3.1"), as("mei", Role.ENTERPRISE_PREPARER, USCC));
        assertThat(measured.status()).as("%s", measured.body()).isEqualTo(201);
        assertThat(measured.header("Location")).isEqualTo(path + "/kpis");
        assertThat(measured.header("ETag")).isEqualTo("\"1\"");
        var verified = post(path + "/kpi-verifications", verification("3.2"), as(Role.REVIEWER));
        assertThat(verified.status()).isEqualTo(201);
        var series = get(path + "/kpis", as(Role.OFFICER)).body().get(0);
        assertThat(series.path("indicator").path("code").asString()).isEqualTo("defect-rate");
        var point = series.path("points").get(0);
        assertThat(point.path("month").asString()).isEqualTo(month.toString());
        assertThat(point.path("claimed").decimalValue()).isEqualByComparingTo("3.1");
        assertThat(point.path("verified").decimalValue()).isEqualByComparingTo("3.2");

        var again = post(path + "/kpi-measurements", measurement("9"), as(Role.ENTERPRISE_PREPARER, USCC));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("month-already-verified");
    }

    @Test
    void takesAMilestoneAndItsVerification() {
        var report = Map.of("milestone", "pilot", "reachedOn", month.atDay(1).toString(), "evidence", EVIDENCE);
        assertThat(post(path + "/milestone-reports", report, as(Role.ENTERPRISE_SIGNATORY, USCC))
                        .status())
                .isEqualTo(201);
        var verified = post(path + "/milestone-verifications", Map.of("milestone", "pilot"), as("lin", Role.OFFICER));
        assertThat(verified.status()).isEqualTo(201);
        assertThat(verified.body().path("milestones").get(0).path("verifiedBy").asString())
                .isNotEmpty();
    }

    @Test
    void takesNoReportAfterItsEnd() {
        assertThat(post(path + "/closure", Map.of("reason", "完成"), as(Role.APPROVER))
                        .body()
                        .path("summary")
                        .path("status")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(post(path + "/kpi-measurements", measurement("3"), as(Role.ENTERPRISE_PREPARER, USCC))
                        .problem())
                .isEqualTo("investment-closed");
    }

    @Test
    void refusesWithTheNumbersInTheReadersLanguage() {
        var early = Map.of("indicator", "defect-rate", "month", "2019-01", "value", 3, "evidence", List.of());
        var answer =
                post(path + "/kpi-measurements", early, as(Role.ENTERPRISE_PREPARER, USCC), "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("month-out-of-range");
        assertThat(answer.body().path("detail").asString()).contains("not 2019-01");
        var chinese = post(path + "/kpi-measurements", early, as(Role.ENTERPRISE_PREPARER, USCC));
        assertThat(chinese.body().path("detail").asString()).contains("不能是 2019-01");
    }

    @Test
    void refusesWhatWasChangedSinceItWasRead() {
        var path = this.path + "/kpi-measurements";
        var preparer = as(Role.ENTERPRISE_PREPARER, USCC);
        assertThat(post(path, measurement("3.1"), preparer, "If-Match", "\"0\"").status())
                .isEqualTo(201);
        assertThat(post(path, measurement("3.2"), preparer, "If-Match", "\"0\"").problem())
                .isEqualTo("version-stale");
    }

    @Test
    void refusesVerificationByTheEnterpriseAndIncompleteBodies() {
        assertThat(post(path + "/kpi-verifications", verification("3"), as(Role.ENTERPRISE_SIGNATORY, USCC))
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(post(path + "/kpi-measurements", Map.of("value", 3), as(Role.ENTERPRISE_PREPARER, USCC))
                        .problem())
                .isEqualTo("request-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/kpis"})
    void isAbsentToOthersLikeWhatWasNeverThere(String part) {
        var foreign = get(path + part, as(Role.ENTERPRISE_VIEWER, FOREIGN));
        var absent = get("/api/investments/investment-none" + part, as(Role.OFFICER));
        var malformed = get("/api/investments/other" + part, as(Role.OFFICER));
        assertThat(List.of(foreign, absent, malformed)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        });
        assertThat(idsIn(get("/api/investments?uscc=" + USCC, as(Role.ENTERPRISE_VIEWER, FOREIGN))))
                .isEmpty();
        assertThat(idsIn(get("/api/investments?size=200", as(Role.ENTERPRISE_VIEWER, FOREIGN))))
                .doesNotContain(id.value());
    }

    @Test
    void cannotBeChangedByOthers() {
        var foreign = post(path + "/kpi-measurements", measurement("3"), as(Role.ENTERPRISE_PREPARER, FOREIGN));
        var absent = post(
                "/api/investments/investment-none/kpi-measurements",
                measurement("3"),
                as(Role.ENTERPRISE_PREPARER, FOREIGN));
        assertThat(List.of(foreign, absent))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("not-found"));
    }

    private Map<String, Object> measurement(String value) {
        return Map.of("indicator", "defect-rate", "month", month.toString(), "value", value, "evidence", EVIDENCE);
    }

    private Map<String, Object> verification(String value) {
        return Map.of("indicator", "defect-rate", "month", month.toString(), "value", value, "basis", "现场抽检");
    }

    private static List<String> idsIn(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static OfferAccepted recorded() {
        try (var recorded = InvestmentApiIT.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JSON.readValue(recorded, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
