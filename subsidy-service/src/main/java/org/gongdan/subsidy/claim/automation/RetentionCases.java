package org.gongdan.subsidy.claim.automation;

import java.sql.Types;
import java.util.List;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionGround;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was judged of the retention of an investment, and which claims it has. A claim may be approved before or after the
 * judgement, and both are told in streams of their own; the row of the investment is locked by whichever comes, so that
 * the later one sees the other.
 */
@Component
class RetentionCases {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RetentionCases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What was judged.
     *
     * @param ground null unless it was released
     * @param forfeited the reason; null unless it was forfeited
     */
    record Judged(
            @Nullable RetentionGround ground, @Nullable String forfeited) {}

    /** @return what was judged of its investment before */
    Judged add(ClaimId claim, InvestmentId investment) {
        var judged = lock(investment);
        jdbc.sql("""
                insert into claim_retention_case_claim (claim_id, investment_id) values (:claim, :investment)
                on conflict do nothing""")
                .param("claim", claim.value())
                .param("investment", investment.value())
                .update();
        return judged;
    }

    /** @return the claims that were approved before */
    List<ClaimId> judge(InvestmentId investment, Judged judged) {
        lock(investment);
        var ground = judged.ground();
        jdbc.sql("""
                update claim_retention_case set ground = cast(:ground as jsonb), forfeited = :forfeited
                where investment_id = :investment""")
                .param("ground", ground == null ? null : json.writeValueAsString(ground), Types.VARCHAR)
                .param("forfeited", judged.forfeited(), Types.VARCHAR)
                .param("investment", investment.value())
                .update();
        return jdbc.sql("select claim_id from claim_retention_case_claim where investment_id = :investment order by 1")
                .param("investment", investment.value())
                .query((row, _) -> new ClaimId(row.getString("claim_id")))
                .list();
    }

    private Judged lock(InvestmentId investment) {
        jdbc.sql("insert into claim_retention_case (investment_id) values (:investment) on conflict do nothing")
                .param("investment", investment.value())
                .update();
        return jdbc.sql("select * from claim_retention_case where investment_id = :investment for update")
                .param("investment", investment.value())
                .query((row, _) -> {
                    var ground = row.getString("ground");
                    return new Judged(
                            ground == null ? null : json.readValue(ground, RetentionGround.class),
                            row.getString("forfeited"));
                })
                .single();
    }
}
