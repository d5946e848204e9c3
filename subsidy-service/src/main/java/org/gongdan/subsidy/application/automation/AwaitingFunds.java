package org.gongdan.subsidy.application.automation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who waits for which fund, in the order of submission; two of the same moment in that of their ids. */
@Component
class AwaitingFunds {

    /** How many are read at once: most queues end at their head. */
    private static final int PAGE = 50;

    private static final String SELECT = """
            select q.application_id, q.submitted_at, q.amount_fen, s.award
            from application_fund_queue q join application_submission s on s.application_id = q.application_id
            where q.waiting and
            """;

    private final JdbcClient jdbc;
    private final RowMapper<Waiting> rows;

    AwaitingFunds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = (row, number) -> new Waiting(
                new ApplicationId(row.getString("application_id")),
                row.getTimestamp("submitted_at").toInstant(),
                Money.ofFen(row.getLong("amount_fen")),
                json.readValue(row.getString("award"), Award.class));
    }

    /**
     * One of those who wait for a fund.
     *
     * @param share what it wants of this fund
     */
    record Waiting(ApplicationId applicationId, Instant submittedAt, Money share, Award award) {

        ProgrammeVersion rules() {
            return new ProgrammeVersion(award.programmeId(), award.programmeVersion());
        }
    }

    record ProgrammeVersion(ProgrammeId programmeId, int version) {}

    /** @param last the one before, null to begin at the head */
    List<Waiting> behind(FundId fund, @Nullable Waiting last) {
        return jdbc.sql(SELECT + """
                 q.fund_id = :fund
                  and (q.submitted_at, q.application_id) > (cast(:at as timestamptz), :id)
                order by q.submitted_at, q.application_id limit :page
                """)
                .param("fund", fund.value())
                .param("at", last == null ? "-infinity" : last.submittedAt().toString())
                .param("id", last == null ? "" : last.applicationId().value())
                .param("page", PAGE)
                .query(rows)
                .list();
    }

    /** The versions of rules under which those wait who stand before it. */
    List<ProgrammeVersion> rulesAhead(FundId fund, Waiting one) {
        return jdbc.sql("""
                select distinct s.award ->> 'programmeId' as programme,
                       cast(s.award ->> 'programmeVersion' as integer) as version
                from application_fund_queue q join application_submission s on s.application_id = q.application_id
                where q.waiting and q.fund_id = :fund
                  and (q.submitted_at, q.application_id) < (cast(:at as timestamptz), :id)
                """)
                .param("fund", fund.value())
                .param("at", one.submittedAt().toString())
                .param("id", one.applicationId().value())
                .query((row, _) -> new ProgrammeVersion(new ProgrammeId(row.getString(1)), row.getInt(2)))
                .list();
    }

    /** What everybody before it wants of the fund. */
    Money wantedAhead(FundId fund, Waiting one) {
        var fen = jdbc.sql("""
                select coalesce(sum(amount_fen), 0) from application_fund_queue
                where waiting and fund_id = :fund
                  and (submitted_at, application_id) < (cast(:at as timestamptz), :id)
                """)
                .param("fund", fund.value())
                .param("at", one.submittedAt().toString())
                .param("id", one.applicationId().value())
                .query(BigDecimal.class)
                .single();
        return Money.ofFen(fen.longValueExact());
    }

    /** What it still waits for, by fund; nothing once it has left. */
    Map<FundId, Waiting> placesOf(ApplicationId application) {
        var places = new LinkedHashMap<FundId, Waiting>();
        for (var fund : fundsOf(application)) {
            jdbc.sql(SELECT + " q.fund_id = :fund and q.application_id = :id")
                    .param("fund", fund.value())
                    .param("id", application.value())
                    .query(rows)
                    .optional()
                    .ifPresent(place -> places.put(fund, place));
        }
        return places;
    }

    /** The funds that it waits for, or waited for last. */
    List<FundId> fundsOf(ApplicationId application) {
        return jdbc.sql("select fund_id from application_fund_queue where application_id = :id order by party desc")
                .param("id", application.value())
                .query((row, _) -> new FundId(row.getString(1)))
                .list();
    }

    List<ApplicationId> everyoneBefore(FundId fund) {
        return jdbc.sql("""
                select application_id from application_fund_queue
                where fund_id = :fund and waiting order by submitted_at, application_id
                """)
                .param("fund", fund.value())
                .query((row, _) -> new ApplicationId(row.getString(1)))
                .list();
    }
}
