package org.gongdan.subsidy.application.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.FundQueue;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.fund.WaitingLine;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the queues as they are served from, beside what the funds have. */
@Component
class FundQueueQueries implements FundQueue, WaitingLine {

    private static final String LINE = """
            select application_id, fund_id, party, amount_fen, submitted_at,
                   row_number() over (partition by fund_id order by submitted_at, application_id) as position,
                   count(*) over (partition by fund_id) as waiting_now,
                   sum(amount_fen) over (partition by fund_id order by submitted_at, application_id) as wanted_fen
            from application_fund_queue where waiting
            """;

    private final JdbcClient jdbc;
    private final Funds funds;

    FundQueueQueries(JdbcClient jdbc, Funds funds) {
        this.jdbc = jdbc;
        this.funds = funds;
    }

    @Override
    public PageOf<Waiting> before(FundId fund, PageRequest page) {
        var available = available(fund);
        var items = jdbc.sql("select q.*, a.title, a.uscc, e.name as enterprise_name from (" + LINE + """
                 and fund_id = :fund) q
                left join application a on a.id = q.application_id
                left join application_enterprise e on e.uscc = a.uscc
                order by position limit :size offset :offset
                """)
                .param("fund", fund.value())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> new Waiting(
                        row.getLong("position"),
                        new ApplicationId(row.getString("application_id")),
                        Objects.requireNonNullElse(row.getString("title"), ""),
                        Objects.requireNonNullElse(row.getString("enterprise_name"), ""),
                        row.getTimestamp("submitted_at").toInstant(),
                        Money.ofFen(row.getLong("amount_fen")),
                        missing(row, available)))
                .list();
        var total = jdbc.sql("select count(*) from application_fund_queue where waiting and fund_id = :fund")
                .param("fund", fund.value())
                .query(Long.class)
                .single();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public Map<FundId, Long> lengths() {
        var lengths = new LinkedHashMap<FundId, Long>();
        jdbc.sql("select fund_id, count(*) as number from application_fund_queue where waiting group by fund_id")
                .query(row -> {
                    lengths.put(new FundId(row.getString("fund_id")), row.getLong("number"));
                });
        return lengths;
    }

    @Override
    public long waitingFor(FundId fund) {
        return jdbc.sql("""
                with recursive later (fund_id) as (
                    select cast(:fund as varchar)
                    union
                    select s.successor_id
                    from later l join application_fund_successor s on s.fund_id = l.fund_id)
                select count(*) from application_fund_queue join later using (fund_id) where waiting
                """).param("fund", fund.value()).query(Long.class).single();
    }

    @Override
    public List<Place> placesOf(ApplicationId application) {
        return jdbc.sql("""
                with mine as (
                    select fund_id from application_fund_queue where waiting and application_id = :id)
                select * from (""" + LINE + """
                 and fund_id in (select fund_id from mine)) q
                where application_id = :id order by party desc
                """)
                .param("id", application.value())
                .query((row, _) -> place(row))
                .list();
    }

    private Place place(ResultSet row) throws SQLException {
        var fund = new FundId(row.getString("fund_id"));
        return new Place(
                fund,
                Party.valueOf(row.getString("party")),
                row.getLong("position"),
                row.getLong("waiting_now"),
                Money.ofFen(row.getLong("amount_fen")),
                missing(row, available(fund)));
    }

    private Money available(FundId fund) {
        return funds.find(fund).map(Funds.Balance::available).orElse(Money.ZERO);
    }

    /** The running sum holds what everybody up to here wants. */
    private static Money missing(ResultSet row, Money available) throws SQLException {
        return Money.ofFen(row.getBigDecimal("wanted_fen").longValueExact())
                .minus(available)
                .max(Money.ZERO);
    }
}
