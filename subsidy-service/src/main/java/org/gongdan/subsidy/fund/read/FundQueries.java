package org.gongdan.subsidy.fund.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds funds and their movements, for people and for other features. */
@Component
public class FundQueries implements Funds {

    private static final String FILTER = """
             where (cast(:q as text) is null or position(lower(:q) in lower(name_zh || ' ' || name_en)) > 0)
               and (cast(:status as text) is null or :status = case when closed then 'CLOSED' else 'OPEN' end)
            """;

    private final JdbcClient jdbc;

    FundQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param status OPEN or CLOSED, null for both */
    public PageOf<FundRow> list(@Nullable String q, @Nullable String status, PageRequest page) {
        var total = jdbc.sql("select count(*) from fund" + FILTER)
                .param("q", q)
                .param("status", status)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select * from fund" + FILTER + " order by year desc, fund_id limit :limit offset :offset")
                .param("q", q)
                .param("status", status)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
        return new PageOf<>(rows, page.page(), page.size(), total);
    }

    public Optional<FundRow> row(FundId fund) {
        return jdbc.sql("select * from fund where fund_id = :fund")
                .param("fund", fund.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /** @param reference only those of one reservation, null for all; the newest first */
    public PageOf<FundMovement> movements(FundId fund, @Nullable String reference, PageRequest page) {
        var filter = " where fund_id = :fund and (cast(:reference as text) is null or reference = :reference)";
        var total = jdbc.sql("select count(*) from fund_movement" + filter)
                .param("fund", fund.value())
                .param("reference", reference)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(
                        "select * from fund_movement" + filter + " order by version desc limit :limit offset :offset")
                .param("fund", fund.value())
                .param("reference", reference)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> movement(row))
                .list();
        return new PageOf<>(rows, page.page(), page.size(), total);
    }

    @Override
    public Optional<Balance> find(FundId fund) {
        return row(fund).map(FundRow::balance);
    }

    @Override
    public List<Balance> all() {
        return jdbc.sql("select * from fund order by year desc, fund_id")
                .query((row, _) -> row(row).balance())
                .list();
    }

    private static FundRow row(ResultSet row) throws SQLException {
        var appropriated = row.getLong("appropriated");
        var reserved = row.getLong("reserved");
        var committed = row.getLong("committed");
        var paid = row.getLong("paid");
        var recovered = row.getLong("recovered");
        return new FundRow(
                new FundId(row.getString("fund_id")),
                Party.valueOf(row.getString("funder")),
                row.getInt("year"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("purpose"),
                Money.ofFen(appropriated),
                Money.ofFen(reserved),
                Money.ofFen(committed),
                Money.ofFen(paid),
                Money.ofFen(recovered),
                Money.ofFen(appropriated + recovered - reserved - committed - paid),
                row.getBoolean("closed"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static FundMovement movement(ResultSet row) throws SQLException {
        return new FundMovement(
                row.getString("kind"),
                row.getString("reference"),
                row.getString("name"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
