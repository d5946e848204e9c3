package org.gongdan.subsidy.fund.read;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.fund.FundMovement;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.fund.OpenAmount;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds funds and their movements, for people and for other features. */
@Component
class FundQueries implements Funds, FundList {

    private static final String WANTED = """
             where (cast(:q as text) is null or position(lower(:q) in lower(f.name_zh || ' ' || f.name_en)) > 0)
               and (cast(:status as text) is null or :status = case when f.closed then 'CLOSED' else 'OPEN' end)
               and (cast(:funder as text) is null or f.funder = :funder)
               and (cast(:year as integer) is null or f.year = :year)
            """;

    private static final String MOVEMENTS = """
             from fund_movement where fund_id = :fund
               and (cast(:reference as text) is null or reference = :reference)
               and (cast(:kind as text) is null or kind = :kind)
            """;

    private final JdbcClient jdbc;
    private final FundRows rows;

    FundQueries(JdbcClient jdbc, FundRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public PageOf<FundRow> list(Filter filter, PageRequest page) {
        var total = wanted(jdbc.sql("select count(*) from fund f" + WANTED), filter)
                .query(Long.class)
                .single();
        var items = wanted(
                        jdbc.sql("select *" + FundRows.FROM + WANTED
                                + " order by f.year desc, f.fund_id limit :limit offset :offset"),
                        filter)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(rows::row)
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public Optional<FundRow> row(FundId fund) {
        return jdbc.sql("select *" + FundRows.FROM + " where f.fund_id = :fund")
                .param("fund", fund.value())
                .query(rows::row)
                .optional();
    }

    @Override
    public PageOf<FundMovement> movements(FundId fund, MovementFilter filter, PageRequest page) {
        var total = wanted(jdbc.sql("select count(*)" + MOVEMENTS), fund, filter)
                .query(Long.class)
                .single();
        var items = wanted(
                        jdbc.sql("select *" + MOVEMENTS + " order by version desc limit :limit offset :offset"),
                        fund,
                        filter)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(FundRows::movement)
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public List<OpenAmount> open(FundId fund) {
        return jdbc.sql("""
                select reference,
                       sum(case when kind in ('RESERVED', 'RESERVED_IN', 'COMMITTED_IN') then amount_fen
                                when kind in ('RELEASED', 'REDUCED', 'PAID', 'RESERVED_OUT', 'COMMITTED_OUT')
                                then -amount_fen else 0 end) as open_fen,
                       (array_agg(amount_fen order by version desc)
                           filter (where kind in ('RESERVED', 'RESERVED_IN', 'COMMITTED_IN')))[1] as granted_fen,
                       (array_agg(kind order by version desc)
                           filter (where kind in ('RESERVED', 'RESERVED_IN', 'COMMITTED', 'COMMITTED_IN')))[1]
                           as standing
                from fund_movement where fund_id = :fund
                group by reference
                having sum(case when kind in ('RESERVED', 'RESERVED_IN', 'COMMITTED_IN') then amount_fen
                                when kind in ('RELEASED', 'REDUCED', 'PAID', 'RESERVED_OUT', 'COMMITTED_OUT')
                                then -amount_fen else 0 end) > 0
                order by min(version)
                """)
                .param("fund", fund.value())
                .query((row, _) -> new OpenAmount(
                        row.getString("reference"),
                        Money.ofFen(row.getLong("granted_fen")),
                        Money.ofFen(row.getLong("open_fen")),
                        row.getString("standing").startsWith("COMMITTED")))
                .list();
    }

    @Override
    public YearEndPreview preview(FundId fund) {
        var successors = jdbc.sql("""
                select next.fund_id from fund f
                     join fund next on next.funder = f.funder and next.purpose = f.purpose and next.year = f.year + 1
                where f.fund_id = :fund and not next.closed and coalesce(f.successor_id, next.fund_id) = next.fund_id
                order by next.fund_id
                """)
                .param("fund", fund.value())
                .query((row, _) -> new FundId(row.getString(1)))
                .list();
        var rest = row(fund).map(FundRow::available).orElse(Money.ZERO);
        var open = open(fund);
        return new YearEndPreview(rest, open, Money.sum(open, OpenAmount::amount), successors);
    }

    @Override
    public List<Integer> years() {
        return jdbc.sql("select distinct year from fund order by year desc")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    @Override
    public Optional<Balance> find(FundId fund) {
        return row(fund).map(FundRow::balance);
    }

    @Override
    public List<Balance> all() {
        return jdbc.sql("select *" + FundRows.FROM + " order by f.year desc, f.fund_id")
                .query((row, number) -> rows.row(row, number).balance())
                .list();
    }

    private static StatementSpec wanted(StatementSpec statement, Filter filter) {
        return statement
                .param("q", filter.q())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param(
                        "funder",
                        filter.funder() == null ? null : filter.funder().name())
                .param("year", filter.year());
    }

    private static StatementSpec wanted(StatementSpec statement, FundId fund, MovementFilter filter) {
        return statement
                .param("fund", fund.value())
                .param("reference", filter.reference())
                .param("kind", filter.kind() == null ? null : filter.kind().name());
    }
}
