package org.gongdan.subsidy.investment.read;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.investment.GoLive;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes milestones, and the day from which the use of functions is counted. */
final class MilestoneRows {

    private final JdbcClient jdbc;
    private final Json json;

    MilestoneRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(InvestmentOpened opened) {
        List<Milestone> milestones = opened.milestones();
        for (var ordinal = 0; ordinal < milestones.size(); ordinal++) {
            var milestone = milestones.get(ordinal);
            jdbc.sql("""
                    insert into investment_milestone (investment_id, code, ordinal, name_zh, name_en, due_on)
                    values (:id, :code, :ordinal, :nameZh, :nameEn, :dueOn)
                    on conflict do nothing
                    """)
                    .param("id", opened.investmentId().value())
                    .param("code", milestone.code())
                    .param("ordinal", ordinal)
                    .param("nameZh", milestone.nameZh())
                    .param("nameEn", milestone.nameEn())
                    .param("dueOn", milestone.dueOn())
                    .update();
        }
        noteGoLive(opened.investmentId());
    }

    void reach(MilestoneReached reached) {
        jdbc.sql("""
                update investment_milestone
                set reached_on = :on, evidence = cast(:evidence as jsonb), reported_by = :by, reported_at = :at
                where investment_id = :id and code = :code
                """)
                .param("id", reached.investmentId().value())
                .param("code", reached.milestone())
                .param("on", reached.reachedOn())
                .param("evidence", json.write(reached.evidence()))
                .param("by", reached.reportedBy())
                .param("at", Timestamp.from(reached.reportedAt()))
                .update();
    }

    void verify(MilestoneVerified verified) {
        jdbc.sql("""
                update investment_milestone set verified_by = :by, verified_at = :at
                where investment_id = :id and code = :code
                """)
                .param("id", verified.investmentId().value())
                .param("code", verified.milestone())
                .param("by", verified.verifiedBy())
                .param("at", Timestamp.from(verified.verifiedAt()))
                .update();
        noteGoLive(verified.investmentId());
    }

    /** The rules of {@link GoLive} in the words of SQL would be a second place for them. */
    private void noteGoLive(InvestmentId investment) {
        var endsOn = jdbc.sql("select cast(project ->> 'endsOn' as date) from investment where id = :id")
                .param("id", investment.value())
                .query(LocalDate.class)
                .single();
        var steps = jdbc.sql("select code, case when verified_at is not null then reached_on end as verified_on "
                        + "from investment_milestone where investment_id = :id")
                .param("id", investment.value())
                .query((row, _) ->
                        new GoLive.Step(row.getString("code"), row.getObject("verified_on", LocalDate.class)))
                .list();
        jdbc.sql("update investment set go_live_on = :on where id = :id")
                .param("id", investment.value())
                .param("on", GoLive.of(steps, endsOn).orElse(null), Types.DATE)
                .update();
    }
}
