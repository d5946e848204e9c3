package org.gongdan.subsidy.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongdan.config.keycloak.Role;
import org.gongdan.reporting.ReportKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;

/** Reports of a whole province, judged by programs that were not written here. */
class GeneratedReportsIT extends GeneratedStoreTest {

    private static final int MANY = Integer.getInteger("gongdan.reports", 20);
    private static final String AUDITOR = as("auditor-of-many", Role.AUDITOR);

    @TempDir
    private Path folder;

    @BeforeAll
    static void registerValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void areAllValidForTheArchiveAndSigned() throws Exception {
        var seed = Long.getLong("gongdan.seed", 20_261_123L);
        var random = new Random(seed);
        var locations = new ArrayList<String>();
        for (var each = 0; each < MANY; each++) {
            locations.add(requested(wish(random)));
        }
        var wrong = new ArrayList<String>();
        for (var location : locations) {
            var row = generated(location);
            if (!row.path("status").asString().equals("GENERATED")) {
                wrong.add(row.toString());
                continue;
            }
            var pdf = get(location + "/file", AUDITOR).raw().body();
            violations(pdf).forEach(violation -> wrong.add(row.path("kind") + " " + violation));
            var judged = pdfsig(pdf);
            if (!judged.contains("Signature is Valid") || !judged.contains("Total document signed")) {
                wrong.add(row.path("kind") + " " + judged);
            }
        }
        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(locations).hasSize(MANY);
    }

    @Test
    void sayTheSameAsTheLedgerToStrangersInEveryFormat() throws Exception {
        var csv = new String(file("CSV"), StandardCharsets.UTF_8).replace("\uFEFF", "");
        var rows = CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .toList();
        var header = rows.getFirst();
        var shares = rows.stream()
                .skip(1)
                .filter(row -> row.stream().anyMatch(cell -> cell.startsWith("investment-")))
                .toList();
        assertThat(shares).hasSize(3 * EACH);
        var cost = sum(shares, header.indexOf("Eligible cost"));
        var paid = sum(shares, header.indexOf("Public money paid"));

        assertThat(cost)
                .isEqualByComparingTo(yuan("select sum(eligible_cost_fen) from investment"))
                .isPositive();
        assertThat(paid)
                .isEqualByComparingTo(
                        yuan("select coalesce(sum(amount_fen), 0) from ledger_posting where account = 'PAID'"))
                .isEqualByComparingTo(hledger("Expenses"))
                .isPositive();
        assertThat(pdfText(file("PDF"))).contains(printed(cost), printed(paid));
        assertThat(numbers(file("XLSX")))
                .anySatisfy(number -> assertThat(number).isEqualByComparingTo(cost))
                .anySatisfy(number -> assertThat(number).isEqualByComparingTo(paid));
    }

    private Map<String, Object> wish(Random random) {
        var kind = ReportKind.values()[random.nextInt(ReportKind.values().length)];
        var parameters = new HashMap<String, String>();
        var year = 2024 + random.nextInt(3);
        switch (kind) {
            case AUDIT_TRAIL, SEGREGATION_OF_DUTIES ->
                parameters.put("investmentId", any(random, "select id from investment order by id"));
            case COST_SHARE -> {
                if (random.nextBoolean()) {
                    parameters.put("uscc", any(random, "select uscc from investment order by id"));
                }
            }
            case ROI_RECONCILIATION -> parameters.put("period", "%d-%02d".formatted(year, 1 + random.nextInt(12)));
            case CLAIMS, POLICY, DISBURSEMENTS, FUND_UTILISATION -> parameters.put("period", String.valueOf(year));
            case FUNDER_FINANCIAL -> {
                parameters.put("funder", random.nextBoolean() ? "GOVERNMENT" : "ASSOCIATION");
                parameters.put("period", year + "-Q" + (1 + random.nextInt(4)));
            }
            case ENTERPRISE_STATEMENT -> {
                parameters.put("uscc", any(random, "select uscc from investment order by id"));
                parameters.put("period", String.valueOf(year));
            }
        }
        return Map.of(
                "kind",
                kind,
                "format",
                "PDF",
                "language",
                random.nextBoolean() ? "ZH" : "EN",
                "parameters",
                parameters);
    }

    private String any(Random random, String sql) {
        var all = jdbc.sql(sql).query(String.class).list();
        return all.get(random.nextInt(all.size()));
    }

    private byte[] file(String format) {
        var location =
                requested(Map.of("kind", "COST_SHARE", "format", format, "language", "EN", "parameters", Map.of()));
        assertThat(generated(location).path("status").asString()).isEqualTo("GENERATED");
        return get(location + "/file", AUDITOR).raw().body();
    }

    private String requested(Map<String, Object> wish) {
        var accepted = post("/api/reports", wish, AUDITOR);
        assertThat(accepted.status()).as("%s: %s", wish, accepted.body()).isEqualTo(202);
        return String.valueOf(accepted.header("Location"));
    }

    private JsonNode generated(String location) {
        return await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> get(location, AUDITOR).body(),
                        row -> !row.path("status").asString().equals("REQUESTED"));
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        var flavour = PDFAFlavour.PDFA_2_B;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private String pdfsig(byte[] pdf) throws Exception {
        var file = Files.write(folder.resolve("signed.pdf"), pdf);
        return run(List.of("pdfsig", "-nocert", file.toString()));
    }

    /** What the journal adds up to under an account, as hledger counts it. */
    private BigDecimal hledger(String account) throws Exception {
        var answer = get("/api/ledger/journal?format=hledger", AUDITOR);
        var journal =
                Files.write(folder.resolve("gongdan.journal"), answer.raw().body());
        var printed = run(List.of("hledger", "-f", journal.toString(), "balance", account, "-O", "csv"));
        var total = printed.lines().toList().getLast().replace("\"", "").split(",")[1];
        return new BigDecimal(total.replace(" CNY", ""));
    }

    private String run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command);
        process.environment().put("LC_ALL", "C.UTF-8");
        process.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
        assertThat(process.start().waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("said"));
    }

    private BigDecimal yuan(String sql) {
        return BigDecimal.valueOf(jdbc.sql(sql).query(Long.class).single(), 2);
    }

    private static BigDecimal sum(List<List<String>> rows, int column) {
        assertThat(column).isNotNegative();
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String printed(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<BigDecimal> numbers(byte[] xlsx) throws IOException {
        var numbers = new ArrayList<BigDecimal>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (var sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell -> {
                            if (cell != null && cell.getValue() instanceof BigDecimal number) {
                                numbers.add(number);
                            }
                        }));
            }
        }
        return numbers;
    }
}
