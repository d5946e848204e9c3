package org.gongdan.subsidy.reconciliation.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.application.Indicator.Better;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the benefits of investments are compared by. */
final class ComparedProjects {

    private final JdbcClient jdbc;

    ComparedProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An investment with its indicators by their number.
     *
     * @param industry null while the enterprise is not known
     * @param undertaking who the enterprise stands together with
     */
    record ComparedProject(
            InvestmentId investment,
            String scenario,
            @Nullable String industry,
            @Nullable String undertaking,
            Map<Integer, Compared> indicators) {}

    /** @param series null when it is compared with nobody */
    record Compared(IndicatorTerms terms, @Nullable PeerSeries series) {}

    /** By the keys of the investments; one that is not known is left out. */
    Map<Integer, ComparedProject> of(Collection<InvestmentId> ids) {
        var projects = new HashMap<Integer, ComparedProject>();
        jdbc.sql("""
                select i.key, i.investment_id, i.scenario, e.industry, e.undertaking,
                       n.ordinal, n.code, n.better, n.baseline, n.unit_fen, n.attribution
                from flow_investment i
                left join flow_enterprise e using (uscc)
                left join flow_indicator n on n.investment = i.key
                where i.investment_id = any(:ids)
                """).param("ids", StoredFlows.values(ids)).query(row -> {
            var key = row.getInt("key");
            var project = projects.get(key);
            if (project == null) {
                project = new ComparedProject(
                        new InvestmentId(row.getString("investment_id")),
                        row.getString("scenario"),
                        row.getString("industry"),
                        row.getString("undertaking"),
                        new HashMap<>());
                projects.put(key, project);
            }
            var code = row.getString("code");
            if (code != null) {
                var terms = new IndicatorTerms(
                        row.getInt("ordinal"),
                        Better.valueOf(row.getString("better")),
                        row.getBigDecimal("baseline"),
                        Money.ofFen(row.getLong("unit_fen")),
                        row.getBigDecimal("attribution"));
                var industry = project.industry();
                var series = industry == null ? null : new PeerSeries(project.scenario(), industry, code);
                project.indicators().put(terms.ordinal(), new Compared(terms, series));
            }
        });
        return projects;
    }
}
