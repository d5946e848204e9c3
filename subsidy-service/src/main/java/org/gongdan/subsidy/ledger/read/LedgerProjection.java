package org.gongdan.subsidy.ledger.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.gongdan.config.axon.BatchedWrites;
import org.gongdan.subsidy.fund.FundEvent;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.ledger.Postings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Posts what funds do; the place of the event in the store makes each posting unique, so that repeating is harmless. */
@Component
@ProcessingGroup("ledger")
class LedgerProjection {

    private static final String INSERT = """
            insert into ledger_posting (position, line, account, fund_id, reference, amount_fen, booked_on)
            select position, line, case line when 1 then from_account else to_account end, fund_id, reference,
                   case line when 1 then -fen else fen end, booked_on
              from unnest(:positions, :froms, :tos, :funds, :references, :fens, :days)
                   as posted (position, from_account, to_account, fund_id, reference, fen, booked_on),
                   (values (1), (2)) as lines (line)
             order by position, line
            on conflict (position, line) do nothing""";

    private final JdbcClient jdbc;
    private final BatchedWrites writes;
    private final Clock clock;

    LedgerProjection(JdbcClient jdbc, BatchedWrites writes, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.clock = clock;
    }

    private record Posted(FundId fund, Postings postings, long position) {}

    @EventHandler
    void on(FundEvent event, TrackingToken token) {
        Postings.of(event)
                .map(postings ->
                        new Posted(event.fundId(), postings, token.position().orElseThrow()))
                .ifPresent(posted -> writes.write(this, posted, this::insert));
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table ledger_posting").update();
    }

    private void insert(List<Posted> rows) {
        jdbc.sql(INSERT)
                .param("positions", column("bigint", rows, Posted::position))
                .param(
                        "froms",
                        column("text", rows, each -> each.postings().from().name()))
                .param("tos", column("text", rows, each -> each.postings().to().name()))
                .param("funds", column("text", rows, each -> each.fund().value()))
                .param(
                        "references",
                        column("text", rows, each -> each.postings().reference()))
                .param(
                        "fens",
                        column("bigint", rows, each -> each.postings().amount().fen()))
                .param("days", column("date", rows, each -> dayOf(each.postings())))
                .update();
    }

    private LocalDate dayOf(Postings postings) {
        return LocalDate.ofInstant(postings.at(), clock.getZone());
    }

    private static SqlArrayValue column(String type, List<Posted> rows, Function<Posted, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
