package org.gongdan.subsidy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongdan.config.file.HashedFiles;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Found;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class ReportApiIT extends ServiceTest {

    private static final String AUDITOR = as("the-auditor", Role.AUDITOR);

    @Autowired
    private Commands commands;

    @Value("${gongdan.data}")
    private Path data;

    private final InvestmentId investment = new InvestmentId("investment-" + UUID.randomUUID());

    @BeforeEach
    void anInvestment() {
        var accepted = ReportExamples.accepted();
        commands.sendAndSee(
                new OpenInvestment(
                        investment,
                        new ApplicationId("application-" + UUID.randomUUID()),
                        accepted.uscc(),
                        accepted.project(),
                        accepted.costLines(),
                        accepted.award(),
                        accepted.indicators(),
                        accepted.milestones(),
                        accepted.functions(),
                        accepted.project().startsOn()),
                SystemCaller.named("test"),
                null);
    }

    @Test
    void offersWhatThereIs() {
        var kinds = get("/api/reports/kinds", AUDITOR).body();
        assertThat(kinds.valueStream().map(kind -> kind.path("name").asString()))
                .startsWith("audit-trail", "cost-share", "roi-reconciliation");
        assertThat(kinds.get(0).path("title").asString()).isEqualTo("审计轨迹");
        assertThat(kinds.get(1).path("optional").valueStream().map(each -> each.asString()))
                .containsExactlyInAnyOrder("programmeId", "city", "uscc");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void generatesWhatItRecordsTheHashOf(Format format) {
        var accepted = request(auditTrail(format.name()));
        assertThat(accepted.status()).isEqualTo(202);
        var location = accepted.header("Location");
        var row = generated(accepted);

        var file = get(location + "/file", AUDITOR);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.raw().body()).startsWith(format.magic);
        assertThat(sha256(file.raw().body()))
                .isEqualTo(row.body().path("sha256").asString());
        assertThat(row.body().path("size").asLong()).isEqualTo(file.raw().body().length);
        assertThat(row.body().path("position").asLong()).isPositive();
        assertThat(file.header("Content-Disposition"))
                .contains("attachment", row.body().path("fileName").asString());
    }

    /** The formats by how their files begin. */
    enum Format {
        PDF("%PDF-"),
        XLSX("PK"),
        CSV("\uFEFF");

        private final byte[] magic;

        Format(String magic) {
            this.magic = magic.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void writesTheTrailOfTheInvestmentInTheLanguageAskedFor() {
        var zh = csv(auditTrail("CSV"));
        assertThat(zh).contains("设立投资项目", "InvestmentOpened", investment.value());
        var english = new HashMap<>(auditTrail("CSV"));
        english.put("language", "EN");
        assertThat(csv(english)).contains("opened, agreed on").doesNotContain("设立投资项目");
    }

    @Test
    void agreesToTheFenOverReports() {
        var period = "2031-Q1";
        var paid = Money.ZERO;
        var award = ReportExamples.accepted().award();
        var promised = Money.sum(
                award.split().shares().stream()
                        .filter(line -> line.party().isFunder())
                        .toList(),
                line -> line.amount());
        var figures = new ReconciledFigures(
                promised,
                Money.ofYuan("12.34"),
                Money.ofYuan("5.67"),
                Money.ZERO,
                paid,
                paid,
                paid,
                paid,
                0,
                0,
                List.of());
        commands.sendAndSee(
                new RecordReconciliations(
                        "run-1", new Period(period), 1, List.of(new Found(investment, figures, List.of()))),
                SystemCaller.named("test"),
                null);

        var shares = row(csv(wish("COST_SHARE", "CSV", Map.of())));
        var roi = row(csv(wish("ROI_RECONCILIATION", "CSV", Map.of("period", period))));

        assertThat(shares).contains("100000.00", "30000.00", "20000.00", "50000.00", "0.00");
        assertThat(roi).contains("50000.00", "12.34", "5.67", "0.00");
        assertThat(promised).isEqualTo(Money.ofYuan("50000.00"));
    }

    @Test
    void writesAnEmptyReportWhenNothingWasReconciled() {
        assertThat(csv(wish("ROI_RECONCILIATION", "CSV", Map.of("period", "2001-01"))))
                .isNotEmpty();
    }

    @Test
    void recordsEachDownloadWithItsActor() {
        var accepted = request(auditTrail("CSV"));
        var location = accepted.header("Location");
        generated(accepted);
        get(location + "/file", AUDITOR);
        get(location + "/file", AUDITOR);

        var id = accepted.body().path("reportId").asString();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(get(location, AUDITOR).body().path("downloads").asInt()).isEqualTo(2);
            var events = get("/api/audit/events?type=ReportDownloaded&stream=" + id, AUDITOR)
                    .body();
            assertThat(events.path("total").asInt()).isEqualTo(2);
            assertThat(events.path("items")
                            .get(0)
                            .path("line")
                            .path("actorName")
                            .asString())
                    .isEqualTo("the-auditor");
        });
    }

    @Test
    void handsOutNothingThatWasAlteredOnTheDisk() throws IOException {
        var accepted = request(auditTrail("CSV"));
        var row = generated(accepted);
        var file = new HashedFiles(data.resolve("reports"))
                .pathOf(row.body().path("sha256").asString());
        Files.writeString(file, Files.readString(file).replace("InvestmentOpened", "InvestmentOpenec"));

        var answer = get(accepted.header("Location") + "/file", AUDITOR);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("report-file-altered");
        assertThat(get(accepted.header("Location"), AUDITOR)
                        .body()
                        .path("downloads")
                        .asInt())
                .isZero();

        Files.delete(file);
        assertThat(get(accepted.header("Location") + "/file", AUDITOR).problem())
                .isEqualTo("report-file-altered");
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void isForAuditorsAndNobodyElse(Role role) {
        var own = generated(request(auditTrail("CSV"))).body().path("reportId").asString();
        var bearer = role.isOfEnterprise() ? as(role, "91440101MA5CABCD0X") : as(role);
        for (var path : List.of("", "/kinds", "/" + own, "/" + own + "/file", "/report-absent", "/nothing")) {
            assertThat(get("/api/reports" + path, bearer).status()).as(path).isEqualTo(403);
        }
        assertThat(post("/api/reports", auditTrail("CSV"), bearer).problem()).isEqualTo("not-allowed");
    }

    static List<Role> everybodyElse() {
        return List.copyOf(EnumSet.complementOf(EnumSet.of(Role.AUDITOR)));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(problem(wish("AUDIT_TRAIL", "PDF", Map.of("investmentId", "investment-none"))))
                .isEqualTo("report-investment-unknown");
        assertThat(problem(wish("AUDIT_TRAIL", "PDF", Map.of("investmentId", "fund-1"))))
                .isEqualTo("report-investment-unknown");
        assertThat(problem(wish("ROI_RECONCILIATION", "PDF", Map.of("period", "2026-13"))))
                .isEqualTo("report-period-invalid");
        assertThat(problem(wish("ROI_RECONCILIATION", "PDF", Map.of()))).isEqualTo("report-parameter-missing");
        assertThat(problem(wish("COST_SHARE", "PDF", Map.of("period", "2026")))).isEqualTo("report-parameter-unwanted");
        assertThat(problem(wish("COST_SHARE", "DOC", Map.of()))).isEqualTo("request-invalid");
        assertThat(get("/api/reports/report-absent", AUDITOR).problem()).isEqualTo("not-found");
        assertThat(get("/api/reports/report-absent/file", AUDITOR).problem()).isEqualTo("not-found");
    }

    private String problem(Map<String, Object> wish) {
        var answer = request(wish);
        assertThat(answer.status()).isEqualTo(422);
        return answer.problem();
    }

    private Map<String, Object> auditTrail(String format) {
        return wish("AUDIT_TRAIL", format, Map.of("investmentId", investment.value()));
    }

    private static Map<String, Object> wish(String kind, String format, Map<String, String> parameters) {
        return Map.of("kind", kind, "format", format, "language", "ZH", "parameters", parameters);
    }

    private Answer request(Map<String, Object> wish) {
        return post("/api/reports", wish, AUDITOR);
    }

    private Answer generated(Answer accepted) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> get(accepted.header("Location"), AUDITOR), row -> {
            var status = row.body().path("status").asString();
            assertThat(status).isNotEqualTo("FAILED");
            return status.equals("GENERATED");
        });
    }

    private String csv(Map<String, Object> wish) {
        var accepted = request(wish);
        generated(accepted);
        return new String(
                get(accepted.header("Location") + "/file", AUDITOR).raw().body(), StandardCharsets.UTF_8);
    }

    /** The cells of the row about the investment of this test; none of them holds a comma. */
    private List<String> row(String csv) {
        return csv.lines()
                .filter(line -> line.contains(investment.value()))
                .findFirst()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .orElseThrow();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
