package org.gongdan.subsidy.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gongdan.reporting.ReportKind;
import org.gongdan.subsidy.investment.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger says of the figures of a report, and what hledger says that has read its journal. */
final class LedgerWitness {

    private final JdbcClient jdbc;
    private final Path journal;
    private final Map<List<String>, Map<String, BigDecimal>> asked = new HashMap<>();
    private final Map<String, String> applications = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int compared;

    LedgerWitness(JdbcClient jdbc, Path journal) {
        this.jdbc = jdbc;
        this.journal = journal;
        jdbc.sql("select id, application_id from investment")
                .query((row, _) -> applications.put(row.getString(1), row.getString(2)))
                .list();
    }

    /** Nothing when the ledger and hledger say the same as the report. */
    List<String> differences() {
        return differences;
    }

    /** How many figures were compared. */
    int compared() {
        return compared;
    }

    /** @param parameters with which the report was asked for */
    void hear(ReportKind kind, Map<String, String> parameters, ThreeDocuments report) throws Exception {
        switch (kind) {
            case COST_SHARE -> paidOfInvestments(report, "shares", "paidPublic", null);
            case ROI_RECONCILIATION -> paidOfInvestments(report, "returns", "ledger", null);
            case CLAIMS -> {
                if (!parameters.containsKey("period")) {
                    paidOfInvestments(report, "claims", "paid", null);
                }
            }
            case DISBURSEMENTS -> paidOfInvestments(report, "payments", "confirmed", parameters.get("period"));
            case FUND_UTILISATION -> {
                for (var account : Map.of(
                                "RESERVED",
                                "reserved",
                                "COMMITTED",
                                "committed",
                                "PAID",
                                "fundPaid",
                                "AVAILABLE",
                                "available")
                        .entrySet()) {
                    balancesOfFunds(report, "funds", account.getKey(), account.getValue(), null);
                }
            }
            case FUNDER_FINANCIAL ->
                balancesOfFunds(
                        report,
                        "accountFunds",
                        "PAID",
                        "disbursed",
                        new Period(parameters.get("period")).lastDay().plusDays(1));
            case ENTERPRISE_STATEMENT -> {
                var rows = report.rows("funders");
                if (!rows.isEmpty()) {
                    var year = new Period(parameters.get("period"));
                    compare(
                            parameters.get("uscc") + " in " + year.label(),
                            sum(rows, row -> report.number(row, "paidInYear")),
                            paid(
                                    "select application_id from investment where uscc = :id",
                                    parameters.get("uscc"),
                                    year),
                            hledgerOf(parameters.get("uscc"), year));
                }
            }
            case AUDIT_TRAIL, SEGREGATION_OF_DUTIES, POLICY -> {
                // they tell what happened, or of groups, and no balance
            }
        }
    }

    private void paidOfInvestments(ThreeDocuments report, String section, String column, String period)
            throws Exception {
        var paid = new HashMap<String, BigDecimal>();
        for (var row : report.rows(section)) {
            paid.merge(report.cell(row, "investmentId"), report.number(row, column), BigDecimal::add);
        }
        var only = period == null ? null : new Period(period);
        var journalled = hledger("Expenses", only, true);
        for (var each : paid.entrySet()) {
            var application = applications.get(each.getKey());
            compare(
                    each.getKey(),
                    each.getValue(),
                    paid("select application_id from investment where id = :id", each.getKey(), only),
                    journalled.getOrDefault(application, BigDecimal.ZERO));
        }
    }

    private BigDecimal paid(String which, String id, Period period) {
        return yuan(jdbc.sql("""
                        select coalesce(sum(amount_fen), 0) from ledger_posting
                         where account = 'PAID' and reference in (%s)
                           and booked_on between :first and :last""".formatted(which))
                .param("id", id)
                .param("first", period == null ? LocalDate.EPOCH : period.firstDay())
                .param("last", period == null ? LocalDate.of(9999, 12, 31) : period.lastDay()));
    }

    private BigDecimal hledgerOf(String uscc, Period period) throws Exception {
        var journalled = hledger("Expenses", period, true);
        return jdbc
                .sql("select application_id from investment where uscc = :uscc")
                .param("uscc", uscc)
                .query(String.class)
                .list()
                .stream()
                .map(application -> journalled.getOrDefault(application, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void balancesOfFunds(ThreeDocuments report, String section, String account, String column, LocalDate before)
            throws Exception {
        var leaf = account.charAt(0) + account.substring(1).toLowerCase(java.util.Locale.ROOT);
        var until = before == null ? LocalDate.of(9999, 12, 31) : before;
        var balances = hledger(":" + leaf + "$", new Until(until), false);
        for (var row : report.rows(section)) {
            var fund = report.cell(row, "fundId");
            compare(
                    fund + " " + account,
                    report.number(row, column),
                    yuan(jdbc.sql("""
                                    select coalesce(sum(amount_fen), 0) from ledger_posting
                                     where account = :account and fund_id = :fund and booked_on < :until""")
                            .param("account", account)
                            .param("fund", fund)
                            .param("until", until)),
                    balances.getOrDefault("F" + fund.substring(1), BigDecimal.ZERO));
        }
    }

    private void compare(String what, BigDecimal reported, BigDecimal ledger, BigDecimal journal) {
        compared++;
        if (reported.compareTo(ledger) != 0 || reported.compareTo(journal) != 0) {
            differences.add("%s: reported %s, ledger %s, hledger %s".formatted(what, reported, ledger, journal));
        }
    }

    private static BigDecimal yuan(JdbcClient.StatementSpec sum) {
        return BigDecimal.valueOf(sum.query(Long.class).single(), 2);
    }

    private static <R> BigDecimal sum(List<R> rows, Function<R, BigDecimal> number) {
        return rows.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Everything before a day. */
    private record Until(LocalDate day) {}

    /**
     * Asks once for each question.
     *
     * @param byReference whether sums are by what was paid for, or else by the fund
     */
    private Map<String, BigDecimal> hledger(String accounts, Object when, boolean byReference) throws Exception {
        var command = new ArrayList<>(List.of("hledger", "-f", journal.toString()));
        command.addAll(byReference ? List.of("register", accounts) : List.of("balance", accounts, "--flat", "-N"));
        switch (when) {
            case Period period ->
                command.addAll(List.of(
                        "-b",
                        period.firstDay().toString(),
                        "-e",
                        period.lastDay().plusDays(1).toString()));
            case Until until -> command.addAll(List.of("-e", until.day().toString()));
            case null -> {}
            default -> throw new IllegalArgumentException(when.toString());
        }
        command.addAll(List.of("-O", "csv"));
        var known = asked.get(command);
        if (known == null) {
            known = balances(run(command), byReference);
            asked.put(List.copyOf(command), known);
        }
        return known;
    }

    private static Map<String, BigDecimal> balances(String csv, boolean byReference) {
        var balances = new HashMap<String, BigDecimal>();
        CsvReader.builder().ofNamedCsvRecord(csv).forEach(row -> {
            // the description is "what it was for" "event 17"
            var name = byReference
                    ? row.getField("description").split("\"")[1]
                    : row.getField("account").split(":")[1];
            var amount = row.getField(byReference ? "amount" : "balance");
            balances.merge(name, new BigDecimal(amount.replace(" CNY", "")), BigDecimal::add);
        });
        return balances;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("hledger", ".csv");
        try {
            var process = new ProcessBuilder(command);
            process.environment().put("LC_ALL", "C.UTF-8");
            process.redirectErrorStream(true).redirectOutput(said.toFile());
            var running = process.start();
            if (!running.waitFor(120, TimeUnit.SECONDS) || running.exitValue() != 0) {
                running.destroyForcibly();
                throw new AssertionError(command + ": " + Files.readString(said));
            }
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }
}
