package org.gongdan.subsidy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.fund.FundCommand;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CarryOverFund;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.LapseFund;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.PayAmount;
import org.gongdan.subsidy.fund.FundCommand.PrepareCarryOver;
import org.gongdan.subsidy.fund.FundCommand.PrepareLapse;
import org.gongdan.subsidy.fund.FundCommand.RecoverAmount;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger adds up by itself, agrees with the funds, and strangers' tools come to the same sums. */
class LedgerIT extends ServiceTest {

    private static final Caller FINANCE = new Caller("finance", "finance", Set.of(Role.FINANCE), null);
    private static final Caller APPROVER = new Caller("approver", "approver", Set.of(Role.APPROVER), null);
    private static final Caller SYSTEM = SystemCaller.named("WhenTestedThenPay");

    @Autowired
    private Commands commands;

    @Autowired
    private ReadModels readModels;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Funds funds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventProcessingConfiguration processing;

    @TempDir
    private Path folder;

    private final FundId fund = new FundId("fund-" + UUID.randomUUID());
    private final FundId next = new FundId("fund-" + UUID.randomUUID());
    private final String kept = "application-" + UUID.randomUUID();
    private final String paid = "application-" + UUID.randomUUID();
    private final String odd = "申请 \"quoted\"; and | more " + UUID.randomUUID();

    @BeforeEach
    void everyKindOfMovement() {
        send(new OpenFund(fund, Party.GOVERNMENT, 2026, "资金", "Fund", "test"));
        send(new AddAppropriation(fund, "a", yuan("1000.00"), "doc"));
        send(new ReserveAmount(fund, odd, yuan("100.01")));
        send(new ReleaseReservation(fund, odd));
        send(new ReserveAmount(fund, odd, yuan("50.00")));
        send(new ReserveAmount(fund, paid, yuan("300.00")));
        send(new CommitAmount(fund, paid));
        send(new ReduceCommitment(fund, paid, "change", yuan("20.00")));
        send(new PayAmount(fund, paid, "p1", yuan("99.99")));
        send(new PayAmount(fund, paid, "p2", yuan("0.01")));
        send(new RecoverAmount(fund, paid, "back", yuan("10.50")));
        send(new ReserveAmount(fund, kept, yuan("30.00")));
        send(new OpenFund(next, Party.GOVERNMENT, 2027, "资金", "Fund", "test"));
        send(new PrepareCarryOver(fund, "end", next, List.of(odd, paid)));
        commands.send(new CarryOverFund(fund, "end"), APPROVER);
        send(new PrepareLapse(next, "end"));
        commands.send(new LapseFund(next, "end"), APPROVER);
        send(new ReduceCommitment(fund, paid, "after the year", yuan("5.00")));
        assertThat(readModels.awaitOwnWrites(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void sumsToZeroAtEveryEvent() {
        var unbalanced = jdbc.sql("select position from ledger_posting group by position having sum(amount_fen) <> 0")
                .query(Long.class)
                .list();
        assertThat(unbalanced).isEmpty();
        assertThat(jdbc.sql("select count(*) from ledger_posting where fund_id = :fund")
                        .param("fund", fund.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(28);
    }

    @Test
    void carriesFromOneFundToTheOtherAndNothingElse() {
        assertThat(ledger.balanceOf(fund, LedgerAccount.CARRIED)).isEqualTo(yuan("880.50"));
        assertThat(ledger.balanceOf(next, LedgerAccount.CARRIED)).isEqualTo(yuan("-880.50"));
        assertThat(ledger.balanceOf(next, LedgerAccount.LAPSED)).isEqualTo(yuan("650.50"));
        assertThat(ledger.balanceOf(next, LedgerAccount.AVAILABLE)).isEqualTo(yuan("5.00"));
        assertThat(jdbc.sql("select sum(amount_fen) from ledger_posting where account = 'CARRIED'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void agreesWithTheFund() {
        agrees(fund);
        agrees(next);
        assertThat(funds.find(fund).orElseThrow().reserved()).isEqualTo(yuan("30.00"));
        assertThat(funds.find(next).orElseThrow().committed()).isEqualTo(yuan("175.00"));
    }

    private void agrees(FundId fund) {
        var balance = funds.find(fund).orElseThrow();
        assertThat(ledger.balanceOf(fund, LedgerAccount.APPROPRIATED))
                .isEqualTo(Money.ZERO.minus(balance.appropriated()));
        assertThat(ledger.balanceOf(fund, LedgerAccount.AVAILABLE)).isEqualTo(balance.available());
        assertThat(ledger.balanceOf(fund, LedgerAccount.RESERVED)).isEqualTo(balance.reserved());
        assertThat(ledger.balanceOf(fund, LedgerAccount.COMMITTED)).isEqualTo(balance.committed());
        assertThat(ledger.balanceOf(fund, LedgerAccount.PAID)).isEqualTo(balance.paid());
        assertThat(ledger.balanceOf(fund, LedgerAccount.RECOVERED)).isEqualTo(Money.ZERO.minus(balance.recovered()));
    }

    @Test
    void knowsWhatWasPaidForOneApplication() {
        assertThat(ledger.paidFor(paid)).isEqualTo(yuan("100.00"));
        assertThat(ledger.recoveredFor(paid)).isEqualTo(yuan("10.50"));
        assertThat(ledger.paidFor(odd)).isEqualTo(Money.ZERO);
        assertThat(ledger.paidFor("nothing")).isEqualTo(Money.ZERO);
    }

    @Test
    void isTheSameAfterAReplay() {
        var before = rows();
        for (var group : List.of("ledger", "fund-list", "enterprise-list")) {
            var processor = processing
                    .eventProcessor(group, TrackingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            processor.resetTokens();
            processor.start();
        }
        org.awaitility.Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(rows()).isEqualTo(before));
    }

    @Test
    void isAcceptedByHledgerWithTheSameBalances() {
        var journal = journal("hledger", "gongdan.journal");
        run(List.of("hledger", "-f", journal.toString(), "check", "-s"));
        var printed = run(List.of("hledger", "-f", journal.toString(), "balance", "--flat", "-N", "-E", "-O", "csv"));
        var balances = new TreeMap<String, BigDecimal>();
        printed.lines()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .forEach(cells -> balances.put(cells[0], new BigDecimal(cells[1].replace(" CNY", ""))));
        var ours = ledger.balances().stream()
                .collect(Collectors.toMap(
                        LedgerIT::nameInJournal, each -> each.balance().yuan(), (one, _) -> one, TreeMap::new));
        assertThat(balances.keySet()).isEqualTo(ours.keySet());
        assertThat(balances)
                .allSatisfy((account, sum) -> assertThat(sum).as(account).isEqualByComparingTo(ours.get(account)));
    }

    @Test
    void isAcceptedByBeancount() {
        assertThat(run(List.of(
                        "bean-check", journal("beancount", "gongdan.beancount").toString())))
                .isEmpty();
    }

    @Test
    void isForFinanceAndAuditorsAlone() {
        assertThat(get("/api/ledger/balances", as(Role.AUDITOR)).status()).isEqualTo(200);
        for (var path : List.of("/api/ledger/balances", "/api/ledger/journal")) {
            assertThat(get(path, as(Role.OFFICER)).problem()).isEqualTo("not-allowed");
            assertThat(get(path, as(Role.ENTERPRISE_SIGNATORY, "91440101MA5CJQ4N59"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(get("/api/ledger/journal?format=excel", as(Role.FINANCE)).problem())
                .isEqualTo("request-invalid");
    }

    private Map<String, Object> rows() {
        return jdbc.sql("""
                select (select count(*) from ledger_posting) as postings,
                       (select md5(string_agg(p::text, ',' order by position, line)) from ledger_posting p) as ledger,
                       (select md5(string_agg(f::text, ',' order by fund_id)) from fund f) as funds,
                       (select md5(string_agg(m::text, ',' order by fund_id, version)) from fund_movement m) as moves,
                       (select md5(string_agg(e::text, ',' order by uscc)) from enterprise e) as enterprises
                """).query().singleRow();
    }

    private Path journal(String format, String name) {
        var answer = get("/api/ledger/journal?format=" + format, as(Role.AUDITOR));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/plain");
        try {
            return Files.write(folder.resolve(name), answer.raw().body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Fails when the tool is missing: a check that is skipped proves nothing. */
    private String run(List<String> command) {
        try {
            var process = new ProcessBuilder(new ArrayList<>(command));
            process.environment().put("LC_ALL", "C.UTF-8");
            process.redirectErrorStream(true);
            process.redirectOutput(folder.resolve("output").toFile());
            var running = process.start();
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
            var output = Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
            assertThat(running.exitValue()).as("%s: %s", command, output).isZero();
            return output;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String nameInJournal(Ledger.AccountBalance balance) {
        var root = switch (balance.account()) {
            case APPROPRIATED, CARRIED, LAPSED -> "Equity";
            case AVAILABLE, RESERVED, COMMITTED -> "Assets";
            case PAID -> "Expenses";
            case RECOVERED -> "Income";
        };
        var account = balance.account().name();
        return root + ":F" + balance.fundId().value().substring(1) + ":" + account.charAt(0)
                + account.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private void send(FundCommand command) {
        commands.send(command, command instanceof PayAmount ? SYSTEM : FINANCE);
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }
}
