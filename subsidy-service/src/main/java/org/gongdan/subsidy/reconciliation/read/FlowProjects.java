package org.gongdan.subsidy.reconciliation.read;

import java.time.YearMonth;
import org.gongdan.subsidy.application.Indicator.Better;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what flows are worked out from: the key of an investment, its indicators, and who stands behind it. */
final class FlowProjects {

    private final JdbcClient jdbc;
    private final FlowRows rows;

    FlowProjects(JdbcClient jdbc, FlowRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void enterprise(String uscc, String industry) {
        jdbc.sql("""
                insert into flow_enterprise (uscc, industry, undertaking) values (:uscc, :industry, :uscc)
                on conflict (uscc) do update set industry = excluded.industry
                """).param("uscc", uscc).param("industry", industry).update();
    }

    void undertaking(String uscc, String group) {
        jdbc.sql("update flow_enterprise set undertaking = :group where uscc = :uscc")
                .param("uscc", uscc)
                .param("group", group)
                .update();
    }

    void open(InvestmentOpened opened) {
        var award = opened.award();
        jdbc.sql("""
                insert into flow_investment (investment_id, uscc, scenario, eligible_fen, lead_fen, provider_fen)
                values (:id, :uscc, :scenario, :eligible, :lead, :provider)
                on conflict (investment_id) do nothing
                """)
                .param("id", opened.investmentId().value())
                .param("uscc", opened.uscc())
                .param("scenario", opened.project().scenario())
                .param("eligible", award.split().basis().eligibleCost().fen())
                .param("lead", award.shareOf(Party.LEAD).fen())
                .param("provider", award.shareOf(Party.PROVIDER).fen())
                .update();
        var key = keyOf(opened.investmentId());
        var indicators = opened.indicators();
        for (var ordinal = 0; ordinal < indicators.size(); ordinal++) {
            var indicator = indicators.get(ordinal);
            jdbc.sql("""
                    insert into flow_indicator (investment, ordinal, code, better, baseline, unit_fen, attribution)
                    values (:investment, :ordinal, :code, :better, :baseline, :unit, :attribution)
                    on conflict do nothing
                    """)
                    .param("investment", key)
                    .param("ordinal", ordinal)
                    .param("code", indicator.code())
                    .param("better", indicator.better().name())
                    .param("baseline", indicator.baseline())
                    .param("unit", indicator.valuePerUnit().fen())
                    .param("attribution", indicator.attribution())
                    .update();
        }
    }

    void measured(KpiMeasured measured) {
        var key = keyOf(measured.investmentId());
        var terms = termsOf(key, measured.indicator());
        rows.claimed(
                key,
                terms,
                source(terms, measured.month()),
                measured.month().atEndOfMonth(),
                terms.benefitOf(measured.value()),
                terms.changeOf(measured.value()));
    }

    void verified(KpiVerified verified) {
        var key = keyOf(verified.investmentId());
        var terms = termsOf(key, verified.indicator());
        rows.verified(
                key,
                source(terms, verified.month()),
                terms.benefitOf(verified.value()),
                terms.changeOf(verified.value()));
    }

    private static long source(IndicatorTerms terms, YearMonth month) {
        return FlowSource.measurement(terms.ordinal(), month);
    }

    int keyOf(InvestmentId investment) {
        return jdbc.sql("select key from flow_investment where investment_id = :id")
                .param("id", investment.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(investment + " is not known yet"));
    }

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
