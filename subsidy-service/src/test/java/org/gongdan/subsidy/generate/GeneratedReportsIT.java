package org.gongdan.subsidy.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongdan.config.keycloak.Role;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.shared.Commands;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;

/** Reports of a whole province, judged by programs that were not written here. */
class GeneratedReportsIT extends GeneratedStoreTest {

    private static final int MANY = Integer.getInteger("gongdan.reports", 2 * ReportKind.values().length);
    private static final int AT_ONCE = 20;

    @TempDir
    private Path folder;

    @Autowired
    private Commands commands;

    @BeforeAll
    static void registerValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void resultsArePublished() {
        PublishedResults.publish(jdbc, commands);
    }

    /** Every kind in both languages, in turn. */
    @Test
    void areValidForTheArchiveSignedAndEqualInEveryFormatAndToTheLedger() throws Exception {
        var seed = Long.getLong("gongdan.seed", 20_261_123L);
        var random = new Random(seed);
        var witness = new LedgerWitness(jdbc, journal());
        var wishes = new ArrayList<Wish>();
        for (var each = 0; each < MANY; each++) {
            wishes.add(wish(each, random));
        }
        var wrong = new ArrayList<String>();
        var compared = 0;
        // some at a time, as the queue of one person is bounded
        for (var from = 0; from < wishes.size(); from += AT_ONCE) {
            var some = wishes.subList(from, Math.min(from + AT_ONCE, wishes.size()));
            var requested = some.stream().map(this::requestedInThree).toList();
            for (var number = 0; number < some.size(); number++) {
                var wish = some.get(number);
                var files = requested.get(number).stream().map(this::file).toList();
                judge(files.getFirst()).forEach(fault -> wrong.add(wish + ": " + fault));
                var documents = read(files, wish.language());
                documents.differences().forEach(difference -> wrong.add(wish + ": " + difference));
                compared += documents.compared();
                var before = witness.differences().size();
                witness.hear(wish.kind(), wish.parameters(), documents);
                var heard = witness.differences();
                heard.subList(before, heard.size()).forEach(difference -> wrong.add(wish + ": " + difference));
            }
        }
        System.out.printf(
                "%d reports of seed %d: %d figures in three formats, %d in the ledger and by hledger, %d wrong%n",
                wishes.size(), seed, compared, witness.compared(), wrong.size());
        wrong.forEach(System.out::println);
        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(compared).isGreaterThan(100 * MANY);
        assertThat(witness.compared()).isGreaterThan(MANY);
    }

    @Test
    void areFoundOutWithOneWrongFigure() throws Exception {
        var wish = new Wish(ReportKind.COST_SHARE, ReportLanguage.EN, Map.of());
        var files = requestedInThree(wish).stream().map(this::file).toList();
        var right = read(files, ReportLanguage.EN);
        assertThat(right.differences()).isEmpty();
        var row = right.rows("shares").stream()
                .filter(each -> right.number(each, "paidPublic").signum() > 0)
                .findFirst()
                .orElseThrow();
        var paid = right.number(row, "paidPublic");
        var csv = new String(files.get(2), StandardCharsets.UTF_8);
        var line = csv.indexOf(right.cell(row, "investmentId"));
        var at = csv.indexOf("," + paid, line) + 1;
        var wrong = csv.substring(0, at)
                + paid.add(new BigDecimal("0.01"))
                + csv.substring(at + paid.toString().length());

        var found =
                new ThreeDocuments(files.get(0), files.get(1), wrong.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);

        assertThat(found.differences())
                .anySatisfy(difference -> assertThat(difference).contains(paid.toPlainString()));
        var witness = new LedgerWitness(jdbc, journal());
        witness.hear(ReportKind.COST_SHARE, Map.of(), right);
        assertThat(witness.differences()).isEmpty();
        witness.hear(ReportKind.COST_SHARE, Map.of(), found);
        assertThat(witness.differences())
                .singleElement()
                .asString()
                .startsWith(right.cell(row, "investmentId"))
                .contains("ledger " + paid, "hledger " + paid);
    }

    /** One fen is moved in the journal only, so that what hledger says is seen to count. */
    @Test
    void areFoundOutByTheJournalAlone() throws Exception {
        var journal = Files.readString(journal());
        var amount = Pattern.compile("Expenses:\\S+ +(\\d+\\.\\d\\d) CNY").matcher(journal);
        assertThat(amount.find()).isTrue();
        var more = new BigDecimal(amount.group(1)).add(new BigDecimal("0.01"));
        var changed = journal.substring(0, amount.start(1)) + more + journal.substring(amount.end(1));
        // the other side too, or hledger refuses it
        var other =
                Pattern.compile("-" + Pattern.quote(amount.group(1)) + " CNY").matcher(changed);
        var entry = changed.lastIndexOf("\n\n", amount.start(1));
        assertThat(other.find(entry)).isTrue();
        changed = changed.substring(0, other.start()) + "-" + more
                + changed.substring(other.start() + amount.group(1).length() + 1);
        var wish = new Wish(ReportKind.COST_SHARE, ReportLanguage.EN, Map.of());
        var right = read(requestedInThree(wish).stream().map(this::file).toList(), ReportLanguage.EN);
        var witness = new LedgerWitness(jdbc, Files.writeString(folder.resolve("changed.journal"), changed));

        witness.hear(ReportKind.COST_SHARE, Map.of(), right);

        assertThat(witness.differences()).singleElement().asString().contains("hledger ");
    }

    /** What is asked for. */
    private record Wish(ReportKind kind, ReportLanguage language, Map<String, String> parameters) {}

    private Wish wish(int number, Random random) {
        var kinds = ReportKind.values();
        var kind = kinds[number % kinds.length];
        var language = ReportLanguage.values()[number / kinds.length % ReportLanguage.values().length];
        var parameters = new HashMap<String, String>();
        var year = String.valueOf(2024 + random.nextInt(3));
        switch (kind) {
            case AUDIT_TRAIL, SEGREGATION_OF_DUTIES ->
                parameters.put("investmentId", any(random, "select id from investment order by id"));
            case COST_SHARE -> {
                if (random.nextInt(4) > 0) {
                    parameters.put("uscc", any(random, "select uscc from investment order by id"));
                }
            }
            case ROI_RECONCILIATION -> {
                parameters.put("period", PublishedResults.PERIODS.get(random.nextInt(PublishedResults.PERIODS.size())));
                if (random.nextBoolean()) {
                    parameters.put("investmentId", any(random, "select id from investment order by id"));
                }
            }
            case POLICY ->
                parameters.put("period", PublishedResults.PERIODS.get(random.nextInt(PublishedResults.PERIODS.size())));
            case CLAIMS, DISBURSEMENTS -> {
                if (random.nextBoolean()) {
                    parameters.put("period", year);
                } else {
                    parameters.put("uscc", any(random, "select uscc from investment order by id"));
                }
            }
            case FUND_UTILISATION -> {
                if (random.nextBoolean()) {
                    parameters.put("period", year);
                }
            }
            case FUNDER_FINANCIAL -> {
                parameters.put("funder", random.nextBoolean() ? "GOVERNMENT" : "ASSOCIATION");
                parameters.put("period", year + "-Q" + (1 + random.nextInt(4)));
            }
            case ENTERPRISE_STATEMENT -> {
                parameters.put("uscc", any(random, "select uscc from investment order by id"));
                parameters.put("period", year);
            }
        }
        return new Wish(kind, language, parameters);
    }

    private String any(Random random, String sql) {
        var all = jdbc.sql(sql).query(String.class).list();
        return all.get(random.nextInt(all.size()));
    }

    /** As PDF, workbook and CSV. */
    private List<String> requestedInThree(Wish wish) {
        return Stream.of("PDF", "XLSX", "CSV")
                .map(format -> {
                    var accepted = post(
                            "/api/reports",
                            Map.of(
                                    "kind",
                                    wish.kind(),
                                    "format",
                                    format,
                                    "language",
                                    wish.language(),
                                    "parameters",
                                    wish.parameters()),
                            auditor());
                    assertThat(accepted.status())
                            .as("%s: %s", wish, accepted.body())
                            .isEqualTo(202);
                    return String.valueOf(accepted.header("Location"));
                })
                .toList();
    }

    private byte[] file(String location) {
        var row = generated(location);
        assertThat(row.path("status").asString()).as("%s", row).isEqualTo("GENERATED");
        return get(location + "/file", auditor()).raw().body();
    }

    private static ThreeDocuments read(List<byte[]> files, ReportLanguage language) throws IOException {
        return new ThreeDocuments(
                files.get(0), files.get(1), files.get(2), language == ReportLanguage.EN ? Locale.ENGLISH : Locale.ROOT);
    }

    /** A token does not last as long as many reports take. */
    private static String auditor() {
        return as("auditor-of-many", Role.AUDITOR);
    }

    private List<String> judge(byte[] pdf) throws Exception {
        var faults = new ArrayList<>(violations(pdf));
        var judged = pdfsig(pdf);
        if (!judged.contains("Signature is Valid") || !judged.contains("Total document signed")) {
            faults.add(judged);
        }
        return faults;
    }

    private Path journal() throws IOException {
        var answer = get("/api/ledger/journal?format=hledger", auditor());
        return Files.write(folder.resolve("gongdan.journal"), answer.raw().body());
    }

    private JsonNode generated(String location) {
        return await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> get(location, auditor()).body(),
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

    private String run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command);
        process.environment().put("LC_ALL", "C.UTF-8");
        process.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
        assertThat(process.start().waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("said"));
    }
}
