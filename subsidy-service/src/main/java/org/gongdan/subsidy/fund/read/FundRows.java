package org.gongdan.subsidy.fund.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundMovement;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.fund.OpenAmount;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of funds back into records. */
@Component
class FundRows {

    static final String FROM = """
             from fund f left join (
                 select fund_id as y_fund_id, kind as y_kind, name as y_name, successor_id as y_successor_id,
                        rest_fen as y_rest_fen, open as y_open, prepared_by as y_prepared_by,
                        prepared_by_name as y_prepared_by_name, prepared_at as y_prepared_at
                 from fund_year_end) y on y.y_fund_id = f.fund_id
            """;

    private final JsonMapper json;
    private final PersonalData personal;

    FundRows(JsonMapper json, PersonalData personal) {
        this.json = json;
        this.personal = personal;
    }

    FundRow row(ResultSet row, int number) throws SQLException {
        var appropriated = row.getLong("appropriated");
        var reserved = row.getLong("reserved");
        var committed = row.getLong("committed");
        var paid = row.getLong("paid");
        var recovered = row.getLong("recovered");
        var carriedIn = row.getLong("carried_in");
        var carriedOut = row.getLong("carried_out");
        var lapsed = row.getLong("lapsed");
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
                Money.ofFen(appropriated + carriedIn - carriedOut - lapsed + recovered - reserved - committed - paid),
                Money.ofFen(carriedIn),
                Money.ofFen(carriedOut),
                Money.ofFen(lapsed),
                fund(row, "successor_id"),
                prepared(row),
                row.getBoolean("closed"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    static FundMovement movement(ResultSet row, int number) throws SQLException {
        return new FundMovement(
                FundMovement.Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("name"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private FundRow.@Nullable Prepared prepared(ResultSet row) throws SQLException {
        var kind = row.getString("y_kind");
        return kind == null
                ? null
                : new FundRow.Prepared(
                        FundRow.Kind.valueOf(kind),
                        row.getString("y_name"),
                        fund(row, "y_successor_id"),
                        Money.ofFen(row.getLong("y_rest_fen")),
                        json.readValue(row.getString("y_open"), new TypeReference<List<OpenAmount>>() {}),
                        row.getString("y_prepared_by"),
                        personal.open(row.getString("y_prepared_by_name")),
                        row.getObject("y_prepared_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable FundId fund(ResultSet row, String column) throws SQLException {
        var id = row.getString(column);
        return id == null ? null : new FundId(id);
    }
}
