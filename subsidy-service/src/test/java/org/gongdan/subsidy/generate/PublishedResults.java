package org.gongdan.subsidy.generate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.policy.PolicyCommand.PublishPolicyFigures;
import org.gongdan.subsidy.policy.PolicyExamples;
import org.gongdan.subsidy.policy.PolicyFiguresId;
import org.gongdan.subsidy.reconciliation.Found;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.gongdan.subsidy.statement.IssueStatements;
import org.gongdan.subsidy.statement.StatementExamples;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What jobs would publish of a made-up province: returns by chance, money as the ledger has it. Done once. */
final class PublishedResults {

    static final List<String> PERIODS = List.of("2026-03", "2026-Q2", "2026");

    private static final int CHUNK = 100;

    private PublishedResults() {}

    static void publish(JdbcClient jdbc, Commands commands) {
        if (jdbc.sql("select count(*) from domain_event where payload_type like '%PolicyFiguresPublished'")
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        var random = new Random(5);
        for (var period : PERIODS) {
            var found = jdbc.sql("""
                            select id, government_fen + association_fen as public_fen,
                                   (select coalesce(sum(amount_fen), 0) from ledger_posting
                                     where account = 'PAID' and reference = application_id) as paid_fen
                              from investment order by id""").query((row, _) -> found(row, random)).list();
            for (var from = 0; from < found.size(); from += CHUNK) {
                commands.sendAndSee(
                        new RecordReconciliations(
                                "run-" + period,
                                new Period(period),
                                1,
                                found.subList(from, Math.min(from + CHUNK, found.size()))),
                        SystemCaller.named("test"),
                        null);
            }
            commands.sendAndSee(
                    new PublishPolicyFigures(
                            PolicyFiguresId.of(new Period(period)),
                            1,
                            PolicyExamples.set(period, 12 + random.nextInt(9))),
                    SystemCaller.named("policy-figures"),
                    null);
        }
        issueStatements(jdbc, commands);
    }

    private static Found found(ResultSet row, Random random) throws SQLException {
        var promised = Money.ofFen(row.getLong("public_fen"));
        var paid = Money.ofFen(row.getLong("paid_fen"));
        var returns = new ArrayList<ReturnFigure>();
        for (var view : ReturnFigure.View.values()) {
            for (var grade : List.of(ReturnFigure.Grade.CLAIMED, ReturnFigure.Grade.VERIFIED)) {
                returns.add(new ReturnFigure(
                        view,
                        grade,
                        BigDecimal.valueOf(random.nextLong(-90_000_000, 900_000_000), 2),
                        BigDecimal.valueOf(random.nextLong(-400_000, 900_000), 6),
                        null,
                        random.nextInt(1, 60),
                        BigDecimal.valueOf(random.nextLong(-400_000, 3_000_000), 6),
                        BigDecimal.valueOf(random.nextLong(0, 3_000_000), 6),
                        null));
            }
        }
        return new Found(
                new InvestmentId(row.getString("id")),
                new ReconciledFigures(
                        promised, paid, paid, Money.ZERO, paid, paid, Money.ZERO, Money.ZERO, 3, 3, returns),
                List.of());
    }

    private static void issueStatements(JdbcClient jdbc, Commands commands) {
        for (var uscc : jdbc.sql("select distinct uscc from investment order by uscc")
                .query(String.class)
                .list()) {
            for (var year = 2024; year <= 2026; year++) {
                var paid = jdbc.sql("""
                                select coalesce(sum(amount_fen), 0) from ledger_posting
                                 where account = 'PAID' and booked_on between :first and :last
                                   and reference in (select application_id from investment where uscc = :uscc)""")
                        .param("uscc", uscc)
                        .param("first", LocalDate.of(year, 1, 1))
                        .param("last", LocalDate.of(year, 12, 31))
                        .query(Long.class)
                        .single();
                commands.sendAndSee(
                        new IssueStatements(
                                uscc,
                                7,
                                List.of(StatementExamples.figures(
                                        uscc, uscc, year, Money.ofFen(paid).toString()))),
                        SystemCaller.named("statement-run"),
                        null);
            }
        }
    }
}
