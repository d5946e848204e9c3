package org.gongdan.subsidy.application.automation;

import java.sql.Timestamp;
import java.time.Instant;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.fund.FundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the queues before the funds; each statement may be repeated. */
@Component
class FundQueueTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FundQueueTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void submitted(ApplicationId application, Instant at) {
        jdbc.sql("""
                insert into application_submission (application_id, submitted_at) values (:id, :at)
                on conflict (application_id) do update set submitted_at = excluded.submitted_at, award = null
                """)
                .param("id", application.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** With every share of its award, and at the place of its submission, however late it was granted. */
    void enter(ApplicationId application, Award award) {
        jdbc.sql("delete from application_fund_queue where application_id = :id")
                .param("id", application.value())
                .update();
        jdbc.sql("update application_submission set award = cast(:award as jsonb) where application_id = :id")
                .param("award", json.writeValueAsString(award))
                .param("id", application.value())
                .update();
        for (var share : FundShare.of(award)) {
            jdbc.sql("""
                    insert into application_fund_queue
                        (application_id, fund_id, party, amount_fen, submitted_at, waiting)
                    select application_id, :fund, :party, :fen, submitted_at, true
                    from application_submission where application_id = :id
                    """)
                    .param("fund", nowOf(share.fundId()).value())
                    .param("party", share.party().name())
                    .param("fen", share.amount().fen())
                    .param("id", application.value())
                    .update();
        }
    }

    void leave(ApplicationId application) {
        jdbc.sql("update application_fund_queue set waiting = false where application_id = :id and waiting")
                .param("id", application.value())
                .update();
    }

    /** The year of the fund is over: whoever stood before it stands before its successor, at the same place. */
    void follow(FundId fund, FundId successor) {
        jdbc.sql("""
                insert into application_fund_successor (fund_id, successor_id) values (:fund, :successor)
                on conflict (fund_id) do nothing
                """)
                .param("fund", fund.value())
                .param("successor", successor.value())
                .update();
        jdbc.sql("update application_fund_queue set fund_id = :successor where fund_id = :fund")
                .param("fund", fund.value())
                .param("successor", successor.value())
                .update();
    }

    void clear() {
        jdbc.sql("truncate table application_submission, application_fund_queue, application_fund_successor")
                .update();
    }

    /** The fund itself, or the one that took over from it, perhaps through several years. */
    private FundId nowOf(FundId fund) {
        return jdbc.sql("""
                with recursive later (fund_id, depth) as (
                    select cast(:fund as varchar), 0
                    union all
                    select s.successor_id, l.depth + 1
                    from later l join application_fund_successor s on s.fund_id = l.fund_id)
                select fund_id from later order by depth desc limit 1
                """)
                .param("fund", fund.value())
                .query((row, _) -> new FundId(row.getString(1)))
                .single();
    }
}
