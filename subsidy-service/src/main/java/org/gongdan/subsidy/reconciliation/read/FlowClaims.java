package org.gongdan.subsidy.reconciliation.read;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the lines of claims until an approval makes outlays of them, and of the partners' parts money received. */
final class FlowClaims {

    private final JdbcClient jdbc;
    private final FlowProjects projects;
    private final FlowRows rows;

    FlowClaims(JdbcClient jdbc, FlowProjects projects, FlowRows rows) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.rows = rows;
    }

    void set(ClaimId claim, List<ClaimLine> lines) {
        drop(claim);
        for (var line : lines) {
            jdbc.sql("""
                    insert into flow_claim_line (claim_id, line, paid_on, cost_fen) values (:claim, :line, :on, :cost)
                    """)
                    .param("claim", claim.value())
                    .param("line", line.line())
                    .param("on", line.paidOn())
                    .param("cost", line.cost().fen())
                    .update();
        }
    }

    void deduct(ClaimId claim, int line, long fen) {
        jdbc.sql("update flow_claim_line set deducted_fen = :fen where claim_id = :claim and line = :line")
                .param("claim", claim.value())
                .param("line", line)
                .param("fen", fen)
                .update();
    }

    void approve(ClaimId claim, InvestmentId investment) {
        var key = projects.keyOf(investment);
        var terms = jdbc.sql("select eligible_fen, lead_fen, provider_fen from flow_investment where key = :key")
                .param("key", key)
                .query((row, _) -> new Parts(
                        Money.ofFen(row.getLong(1)), Money.ofFen(row.getLong(2)), Money.ofFen(row.getLong(3))))
                .single();
        var lines = jdbc.sql("""
                select line, paid_on, cost_fen - deducted_fen as cost from flow_claim_line
                where claim_id = :claim and cost_fen > deducted_fen order by line
                """)
                .param("claim", claim.value())
                .query((row, _) -> new Line(
                        row.getInt("line"),
                        row.getObject("paid_on", LocalDate.class),
                        Money.ofFen(row.getLong("cost"))))
                .list();
        for (var line : lines) {
            outlay(key, claim, line, terms);
        }
        drop(claim);
    }

    void drop(ClaimId claim) {
        jdbc.sql("delete from flow_claim_line where claim_id = :claim")
                .param("claim", claim.value())
                .update();
    }

    private void outlay(int investment, ClaimId claim, Line line, Parts parts) {
        var source = FlowSource.claimLine(FlowKind.OUTLAY, claim.value(), line.number());
        rows.money(investment, FlowKind.OUTLAY, source, line.paidOn(), Money.ZERO.minus(line.cost()));
        var borne = parts.ofPartners(line.cost());
        if (borne.isPositive()) {
            var partner = FlowSource.claimLine(FlowKind.PARTNER, claim.value(), line.number());
            rows.money(investment, FlowKind.PARTNER, partner, line.paidOn(), borne);
        }
    }

    private record Line(int number, LocalDate paidOn, Money cost) {}

    private record Parts(Money eligible, Money lead, Money provider) {

        /** Each partner's part of a cost rounds down to the fen, as its share does. */
        Money ofPartners(Money cost) {
            return lead.proportionDown(cost, eligible).plus(provider.proportionDown(cost, eligible));
        }
    }
}
