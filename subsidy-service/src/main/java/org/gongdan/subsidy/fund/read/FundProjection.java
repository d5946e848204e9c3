package org.gongdan.subsidy.fund.read;

import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.fund.FundEvent;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row per fund as it stands now, and one per change of its money. */
@Component
@ProcessingGroup("fund-list")
class FundProjection {

    private final JdbcClient jdbc;

    FundProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change of money, told by kind, purpose and own name. */
    private record Change(
            String kind, String reference, @Nullable String name, Money amount, Instant at) {}

    @EventHandler
    void on(FundEvent event, @SequenceNumber long version) {
        var fund = event.fundId().value();
        switch (event) {
            case FundOpened opened -> insert(opened, version);
            case AppropriationAdded(var _, var id, var amount, var reference, var at) ->
                move(
                        fund,
                        version,
                        "appropriated = appropriated + :fen",
                        new Change("APPROPRIATED", id, reference, amount, at));
            case AmountReserved(var _, var id, var amount, var at) ->
                move(fund, version, "reserved = reserved + :fen", new Change("RESERVED", id, null, amount, at));
            case ReservationReleased(var _, var id, var amount, var at) ->
                move(fund, version, "reserved = reserved - :fen", new Change("RELEASED", id, null, amount, at));
            case AmountCommitted(var _, var id, var amount, var at) ->
                move(
                        fund,
                        version,
                        "reserved = reserved - :fen, committed = committed + :fen",
                        new Change("COMMITTED", id, null, amount, at));
            case CommitmentReduced(var _, var id, var name, var by, var at) ->
                move(fund, version, "committed = committed - :fen", new Change("REDUCED", id, name, by, at));
            case AmountPaid(var _, var id, var name, var amount, var at) ->
                move(
                        fund,
                        version,
                        "committed = committed - :fen, paid = paid + :fen",
                        new Change("PAID", id, name, amount, at));
            case AmountRecovered(var _, var id, var name, var amount, var at) ->
                move(fund, version, "recovered = recovered + :fen", new Change("RECOVERED", id, name, amount, at));
            case FundClosed _ -> close(fund, version);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table fund, fund_movement").update();
    }

    private void insert(FundOpened opened, long version) {
        jdbc.sql("""
                insert into fund (fund_id, funder, year, name_zh, name_en, purpose, opened_at, version)
                values (:fund, :funder, :year, :nameZh, :nameEn, :purpose, :openedAt, :version)
                on conflict (fund_id) do nothing
                """)
                .param("fund", opened.fundId().value())
                .param("funder", opened.funder().name())
                .param("year", opened.year())
                .param("nameZh", opened.nameZh())
                .param("nameEn", opened.nameEn())
                .param("purpose", opened.purpose())
                .param("openedAt", Timestamp.from(opened.openedAt()))
                .param("version", version)
                .update();
    }

    /** The version guard makes an event that is delivered twice change nothing. */
    private void move(String fund, long version, String assignments, Change change) {
        jdbc.sql("update fund set " + assignments + ", version = :version where fund_id = :fund and version < :version")
                .param("fund", fund)
                .param("version", version)
                .param("fen", change.amount().fen())
                .update();
        jdbc.sql("""
                insert into fund_movement (fund_id, version, kind, reference, name, amount_fen, moved_at)
                values (:fund, :version, :kind, :reference, :name, :fen, :at)
                on conflict (fund_id, version) do nothing
                """)
                .param("fund", fund)
                .param("version", version)
                .param("kind", change.kind())
                .param("reference", change.reference())
                .param("name", change.name())
                .param("fen", change.amount().fen())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    private void close(String fund, long version) {
        jdbc.sql("update fund set closed = true, version = :version where fund_id = :fund and version < :version")
                .param("fund", fund)
                .param("version", version)
                .update();
    }
}
