package org.gongdan.subsidy.fund.read;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongdan.subsidy.fund.FundEvent.CarryOverPrepared;
import org.gongdan.subsidy.fund.FundEvent.LapsePrepared;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundRow.Kind;
import org.gongdan.subsidy.fund.FundRow.Prepared;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was prepared for the end of a fund's year, until it is confirmed or discarded. */
@Component
class YearEndTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    YearEndTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void prepare(CarryOverPrepared event, @Nullable String by) {
        store(
                event.fundId(),
                new Prepared(
                        Kind.CARRY_OVER,
                        event.carryOverId(),
                        event.successor(),
                        event.rest(),
                        event.open(),
                        event.preparedBy(),
                        Objects.requireNonNullElse(by, event.preparedBy()),
                        event.preparedAt()));
    }

    void prepare(LapsePrepared event, @Nullable String by) {
        store(
                event.fundId(),
                new Prepared(
                        Kind.LAPSE,
                        event.lapseId(),
                        null,
                        event.rest(),
                        List.of(),
                        event.preparedBy(),
                        Objects.requireNonNullElse(by, event.preparedBy()),
                        event.preparedAt()));
    }

    /** It was confirmed or discarded, and waits no longer. */
    void forget(FundId fund) {
        jdbc.sql("delete from fund_year_end where fund_id = :fund")
                .param("fund", fund.value())
                .update();
    }

    void follow(FundId fund, FundId successor) {
        jdbc.sql("update fund set successor_id = :successor where fund_id = :fund")
                .param("successor", successor.value())
                .param("fund", fund.value())
                .update();
    }

    private void store(FundId fund, Prepared prepared) {
        var successor = prepared.successor();
        Instant at = prepared.preparedAt();
        jdbc.sql("""
                insert into fund_year_end (fund_id, kind, name, successor_id, rest_fen, open,
                    prepared_by, prepared_by_name, prepared_at)
                values (:fund, :kind, :name, :successor, :rest, cast(:open as jsonb), :by, :byName, :at)
                on conflict (fund_id) do update
                set kind = excluded.kind, name = excluded.name, successor_id = excluded.successor_id,
                    rest_fen = excluded.rest_fen, open = excluded.open, prepared_by = excluded.prepared_by,
                    prepared_by_name = excluded.prepared_by_name, prepared_at = excluded.prepared_at
                """)
                .param("fund", fund.value())
                .param("kind", prepared.kind().name())
                .param("name", prepared.name())
                .param("successor", successor == null ? null : successor.value(), java.sql.Types.VARCHAR)
                .param("rest", prepared.rest().fen())
                .param("open", json.writeValueAsString(prepared.open()))
                .param("by", prepared.preparedBy())
                .param("byName", prepared.preparedByName())
                .param("at", Timestamp.from(at))
                .update();
    }
}
