package org.gongdan.subsidy.investment.read;

import java.sql.Types;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionFailed;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionDecisionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionForfeitureConfirmed;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionDecision;
import org.gongdan.subsidy.investment.RetentionGround;
import org.gongdan.subsidy.investment.Retentions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what became of the money held back. */
final class RetentionRows {

    private final JdbcClient jdbc;
    private final Json json;

    RetentionRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void met(RetentionConditionMet event) {
        decide(event.investmentId(), Retentions.Status.MET, event.ground());
    }

    void failed(RetentionConditionFailed event) {
        decide(event.investmentId(), Retentions.Status.FAILED, event.ground());
    }

    void forfeited(RetentionForfeitureConfirmed event) {
        decide(event.investmentId(), Retentions.Status.FORFEITED, null);
        jdbc.sql("update investment set retention_waiting = cast(:why as jsonb) where id = :id")
                .param("id", event.investmentId().value())
                .param(
                        "why",
                        json.write(new Retentions.Waiting(
                                RetentionDecision.FORFEIT, event.reason(), List.of(), event.preparedBy())))
                .update();
    }

    void prepared(RetentionDecisionPrepared event) {
        jdbc.sql("update investment set retention_waiting = cast(:waiting as jsonb) where id = :id")
                .param("id", event.investmentId().value())
                .param(
                        "waiting",
                        json.write(new Retentions.Waiting(
                                event.decision(), event.reason(), event.evidence(), event.preparedBy())))
                .update();
    }

    private void decide(InvestmentId investment, Retentions.Status status, @Nullable RetentionGround ground) {
        jdbc.sql("""
                update investment
                set retention = :status, retention_waiting = null,
                    retention_ground = coalesce(cast(:ground as jsonb), retention_ground)
                where id = :id
                """)
                .param("id", investment.value())
                .param("status", status.name())
                .param("ground", ground == null ? null : json.write(ground), Types.VARCHAR)
                .update();
    }
}
