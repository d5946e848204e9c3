package org.gongdan.subsidy.ledger.read;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.gongdan.subsidy.fund.FundEvent;
import org.gongdan.subsidy.ledger.Postings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts what funds do; the place of the event in the store makes each posting unique, so that repeating is harmless. */
@Component
@ProcessingGroup("ledger")
class LedgerProjection {

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerProjection(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventHandler
    void on(FundEvent event, TrackingToken token) {
        Postings.of(event)
                .ifPresent(postings -> post(event, postings, token.position().orElseThrow()));
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table ledger_posting").update();
    }

    private void post(FundEvent event, Postings postings, long position) {
        jdbc.sql("""
                insert into ledger_posting (position, line, account, fund_id, reference, amount_fen, booked_on)
                values (:position, 1, :from, :fund, :reference, -:fen, :on),
                       (:position, 2, :to, :fund, :reference, :fen, :on)
                on conflict (position, line) do nothing
                """)
                .param("position", position)
                .param("from", postings.from().name())
                .param("to", postings.to().name())
                .param("fund", event.fundId().value())
                .param("reference", postings.reference())
                .param("fen", postings.amount().fen())
                .param("on", LocalDate.ofInstant(postings.at(), clock.getZone()))
                .update();
    }
}
