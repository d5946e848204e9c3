package org.gongdan.subsidy.reconciliation.read;

import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what flows are worked out from: the key of an investment, its indicators, and who stands behind it. */
final class FlowProjects {

    private final JdbcClient jdbc;

    FlowProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    int keyOf(InvestmentId investment) {
        return jdbc.sql("select key from flow_investment where investment_id = :id")
                .param("id", investment.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(investment + " is not known yet"));
    }
}
