package org.gongdan.subsidy.reconciliation.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.subsidy.investment.Benefit;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.reconciliation.InvestmentFlows;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads flows by the slice: two statements without peers, and two more with them, however many investments. */
@Component
class StoredFlows implements InvestmentFlows {

    private final JdbcClient jdbc;
    private final ComparedProjects compared;
    private final PeerMedians medians;

    StoredFlows(JdbcClient jdbc, PeerMedians medians) {
        this.jdbc = jdbc;
        this.compared = new ComparedProjects(jdbc);
        this.medians = medians;
    }

    @Override
    public Map<InvestmentId, ProjectFlows> of(Collection<InvestmentId> ids, LocalDate cutOff) {
        return gathered(keysOf(ids), ids, cutOff, Adjusting.NONE);
    }

    @Override
    public Map<InvestmentId, ProjectFlows> of(Collection<InvestmentId> ids, LocalDate cutOff, String runId) {
        var projects = compared.of(ids);
        var keys = new HashMap<Integer, InvestmentId>();
        projects.forEach((key, project) -> keys.put(key, project.investment()));
        return gathered(keys, ids, cutOff, medians.of(runId, projects));
    }

    private Map<Integer, InvestmentId> keysOf(Collection<InvestmentId> ids) {
        var keys = new HashMap<Integer, InvestmentId>();
        jdbc.sql("select key, investment_id from flow_investment where investment_id = any(:ids)")
                .param("ids", values(ids))
                .query(row -> {
                    keys.put(row.getInt("key"), new InvestmentId(row.getString("investment_id")));
                });
        return keys;
    }

    static String[] values(Collection<InvestmentId> ids) {
        return ids.stream().map(InvestmentId::value).toArray(String[]::new);
    }

    private Map<InvestmentId, ProjectFlows> gathered(
            Map<Integer, InvestmentId> keys, Collection<InvestmentId> ids, LocalDate cutOff, Adjusting adjusting) {
        var found = new HashMap<InvestmentId, Gathered>();
        ids.forEach(id -> found.put(id, new Gathered()));
        jdbc.sql("""
                select investment, kind, flows_on - date '1970-01-01', claimed_fen, verified_fen, verified_change,
                       indicator
                from investment_flow
                where investment = any(:keys) and flows_on <= :cutOff
                order by investment, flows_on, source
                """)
                .param("keys", keys.keySet().toArray(Integer[]::new))
                .param("cutOff", cutOff)
                .query(row -> {
                    var key = row.getInt(1);
                    var kind = FlowKind.of(row.getInt(2));
                    var on = LocalDate.ofEpochDay(row.getInt(3));
                    var claimed = Money.ofFen(row.getLong(4));
                    var gathered = Objects.requireNonNull(found.get(keys.get(key)));
                    var fen = row.getLong(5);
                    var verified = row.wasNull() ? null : Money.ofFen(fen);
                    if (kind != FlowKind.BENEFIT) {
                        // what a reviewer found of a running cost counts before what was stated
                        gathered.add(kind, new CashFlow(on, verified == null ? claimed : verified));
                        return;
                    }
                    var change = row.getLong(6);
                    var adjusted = row.wasNull() ? null : adjusting.benefit(key, row.getInt(7), on, change);
                    gathered.benefits.add(new Benefit(on, claimed, verified, adjusted));
                });
        var flows = new HashMap<InvestmentId, ProjectFlows>();
        found.forEach((id, gathered) -> flows.put(id, gathered.flows()));
        return flows;
    }

    /** Takes the trend of the peers off a benefit. */
    interface Adjusting {
        Adjusting NONE = (_, _, _, _) -> null;

        /** @return null when nothing can be said */
        @Nullable
        Money benefit(int investment, int indicator, LocalDate monthEnd, long verifiedChange);
    }

    /** The flows of one investment as they come. */
    private static final class Gathered {

        private final List<CashFlow> outlays = new ArrayList<>();
        private final List<CashFlow> publicMoney = new ArrayList<>();
        private final List<CashFlow> partnerMoney = new ArrayList<>();
        private final List<CashFlow> runningCosts = new ArrayList<>();
        private final List<Benefit> benefits = new ArrayList<>();

        void add(FlowKind kind, CashFlow flow) {
            switch (kind) {
                case OUTLAY -> outlays.add(flow);
                case PUBLIC -> publicMoney.add(flow);
                case PARTNER -> partnerMoney.add(flow);
                case RUNNING_COST -> runningCosts.add(flow);
                case BENEFIT -> throw new IllegalArgumentException("a benefit has more than one amount");
            }
        }

        ProjectFlows flows() {
            return new ProjectFlows(outlays, publicMoney, partnerMoney, runningCosts, benefits);
        }
    }
}
