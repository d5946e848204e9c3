package org.gongdan.subsidy.reconciliation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.investment.Benefit;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.reconciliation.InvestmentFlows;
import org.gongdan.subsidy.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads flows by the slice. */
@Component
class StoredFlows implements InvestmentFlows {

    private final JdbcClient jdbc;

    StoredFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<InvestmentId, ProjectFlows> of(Collection<InvestmentId> ids, LocalDate cutOff) {
        var found = new LinkedHashMap<String, Gathered>();
        ids.forEach(id -> found.put(id.value(), new Gathered()));
        jdbc.sql("""
                select i.investment_id, f.kind, f.flows_on, f.claimed_fen, f.verified_fen
                from flow_investment i join investment_flow f on f.investment = i.key
                where i.investment_id = any(:ids) and f.flows_on <= :cutOff
                order by i.investment_id, f.flows_on, f.source
                """)
                .param("ids", found.keySet().toArray(String[]::new))
                .param("cutOff", cutOff)
                .query(row -> {
                    found.get(row.getString("investment_id")).add(row);
                });
        var flows = new HashMap<InvestmentId, ProjectFlows>();
        found.forEach((id, gathered) -> flows.put(new InvestmentId(id), gathered.flows()));
        return flows;
    }

    @Override
    public Map<InvestmentId, ProjectFlows> of(Collection<InvestmentId> ids, LocalDate cutOff, String runId) {
        return of(ids, cutOff);
    }

    /** The flows of one investment as they come. */
    private static final class Gathered {

        private final List<CashFlow> outlays = new ArrayList<>();
        private final List<CashFlow> publicMoney = new ArrayList<>();
        private final List<CashFlow> partnerMoney = new ArrayList<>();
        private final List<CashFlow> runningCosts = new ArrayList<>();
        private final List<Benefit> benefits = new ArrayList<>();

        void add(ResultSet row) throws SQLException {
            var on = row.getObject("flows_on", LocalDate.class);
            var amount = Money.ofFen(row.getLong("claimed_fen"));
            switch (FlowKind.of(row.getInt("kind"))) {
                case OUTLAY -> outlays.add(new CashFlow(on, amount));
                case PUBLIC -> publicMoney.add(new CashFlow(on, amount));
                case PARTNER -> partnerMoney.add(new CashFlow(on, amount));
                case RUNNING_COST -> runningCosts.add(new CashFlow(on, amount));
                case BENEFIT -> {
                    var verified = row.getObject("verified_fen", Long.class);
                    benefits.add(new Benefit(on, amount, verified == null ? null : Money.ofFen(verified), null));
                }
            }
        }

        ProjectFlows flows() {
            return new ProjectFlows(outlays, publicMoney, partnerMoney, runningCosts, benefits);
        }
    }
}
