package org.gongdan.subsidy.reconciliation.read;

import java.math.BigDecimal;
import org.gongdan.subsidy.application.Indicator.Better;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes benefits of what was measured; again for all of them when the baseline they are held against is corrected. */
final class FlowReports {

    private final JdbcClient jdbc;
    private final FlowProjects projects;
    private final FlowRows rows;

    FlowReports(JdbcClient jdbc, FlowProjects projects, FlowRows rows) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.rows = rows;
    }

    void measured(KpiMeasured measured) {
        var key = projects.keyOf(measured.investmentId());
        var terms = termsOf(key, measured.indicator());
        var source = FlowSource.measurement(terms.ordinal(), measured.month());
        var value = measured.value();
        rows.claimed(
                key, terms, source, measured.month().atEndOfMonth(), terms.benefitOf(value), terms.changeOf(value));
        jdbc.sql("""
                insert into flow_measurement (investment, source, indicator, claimed)
                select :investment, :source, :indicator, :value from flow_investment where key = :investment and not frozen
                on conflict (investment, source) do update set claimed = excluded.claimed
                """)
                .param("investment", key)
                .param("source", source)
                .param("indicator", terms.ordinal())
                .param("value", value)
                .update();
    }

    void verified(KpiVerified verified) {
        var key = projects.keyOf(verified.investmentId());
        var terms = termsOf(key, verified.indicator());
        var source = FlowSource.measurement(terms.ordinal(), verified.month());
        var value = verified.value();
        rows.verified(key, source, terms.benefitOf(value), terms.changeOf(value));
        jdbc.sql("update flow_measurement set verified = :value where investment = :investment and source = :source")
                .param("investment", key)
                .param("source", source)
                .param("value", value)
                .update();
    }

    void corrected(BaselineCorrected corrected) {
        var key = projects.keyOf(corrected.investmentId());
        jdbc.sql("update flow_indicator set baseline = :baseline where investment = :investment and code = :code")
                .param("investment", key)
                .param("code", corrected.indicator())
                .param("baseline", corrected.baseline().value())
                .update();
        var terms = termsOf(key, corrected.indicator());
        var measured = jdbc.sql("""
                select source, claimed, verified from flow_measurement
                where investment = :investment and indicator = :indicator
                """)
                .param("investment", key)
                .param("indicator", terms.ordinal())
                .query((row, _) -> new Measured(
                        row.getLong("source"), row.getBigDecimal("claimed"), row.getBigDecimal("verified")))
                .list();
        for (var each : measured) {
            rows.correct(key, each.source(), terms.benefitOf(each.claimed()), terms.changeOf(each.claimed()));
            if (each.verified() != null) {
                rows.verified(key, each.source(), terms.benefitOf(each.verified()), terms.changeOf(each.verified()));
            }
        }
    }

    void frozen(BaselinesFrozen frozen) {
        var key = projects.keyOf(frozen.investmentId());
        jdbc.sql("update flow_investment set frozen = true where key = :investment")
                .param("investment", key)
                .update();
        jdbc.sql("delete from flow_measurement where investment = :investment")
                .param("investment", key)
                .update();
    }

    private record Measured(
            long source, BigDecimal claimed, @Nullable BigDecimal verified) {}

    private IndicatorTerms termsOf(int investment, String code) {
        return jdbc.sql("select * from flow_indicator where investment = :investment and code = :code")
                .param("investment", investment)
                .param("code", code)
                .query((row, _) -> new IndicatorTerms(
                        row.getInt("ordinal"),
                        Better.valueOf(row.getString("better")),
                        row.getBigDecimal("baseline"),
                        Money.ofFen(row.getLong("unit_fen")),
                        row.getBigDecimal("attribution")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("indicator " + code + " is not agreed"));
    }
}
