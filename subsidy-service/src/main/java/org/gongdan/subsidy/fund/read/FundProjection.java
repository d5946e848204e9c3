package org.gongdan.subsidy.fund.read;

import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.fund.FundEvent;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.AppropriationLapsed;
import org.gongdan.subsidy.fund.FundEvent.CarryOverPrepared;
import org.gongdan.subsidy.fund.FundEvent.CarryOverReceived;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundEvent.LapsePrepared;
import org.gongdan.subsidy.fund.FundEvent.ReservationCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationReceived;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.fund.FundEvent.YearEndDiscarded;
import org.gongdan.subsidy.fund.FundMovement.Kind;
import org.gongdan.subsidy.fund.OpenAmount;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row per fund as it stands now, and one per change of its money. */
@Component
@ProcessingGroup("fund-list")
class FundProjection {

    private final JdbcClient jdbc;
    private final YearEndTable yearEnds;

    FundProjection(JdbcClient jdbc, YearEndTable yearEnds) {
        this.jdbc = jdbc;
        this.yearEnds = yearEnds;
    }

    /** A change of money, told by kind, purpose and own name. */
    private record Change(
            Kind kind, String reference, @Nullable String name, Money amount, Instant at) {}

    @EventHandler
    void on(
            FundEvent event,
            @SequenceNumber long version,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        var fund = event.fundId().value();
        switch (event) {
            case FundOpened opened -> insert(opened, version);
            case AppropriationAdded(var _, var id, var amount, var reference, var at) ->
                move(
                        fund,
                        version,
                        "appropriated = appropriated + :fen",
                        new Change(Kind.APPROPRIATED, id, reference, amount, at));
            case AmountReserved(var _, var id, var amount, var at) ->
                move(fund, version, "reserved = reserved + :fen", new Change(Kind.RESERVED, id, null, amount, at));
            case ReservationReleased(var _, var id, var amount, var at) ->
                move(fund, version, "reserved = reserved - :fen", new Change(Kind.RELEASED, id, null, amount, at));
            case AmountCommitted(var _, var id, var amount, var at) ->
                move(
                        fund,
                        version,
                        "reserved = reserved - :fen, committed = committed + :fen",
                        new Change(Kind.COMMITTED, id, null, amount, at));
            case CommitmentReduced(var _, var id, var name, var by, var at) ->
                move(fund, version, "committed = committed - :fen", new Change(Kind.REDUCED, id, name, by, at));
            case AmountPaid(var _, var id, var name, var amount, var at) ->
                move(
                        fund,
                        version,
                        "committed = committed - :fen, paid = paid + :fen",
                        new Change(Kind.PAID, id, name, amount, at));
            case AmountRecovered(var _, var id, var name, var amount, var at) ->
                move(fund, version, "recovered = recovered + :fen", new Change(Kind.RECOVERED, id, name, amount, at));
            case FundClosed _ -> close(fund, version);
            case CarryOverPrepared prepared -> {
                yearEnds.prepare(prepared, actorName);
                see(fund, version);
            }
            case LapsePrepared prepared -> {
                yearEnds.prepare(prepared, actorName);
                see(fund, version);
            }
            case YearEndDiscarded discarded -> {
                yearEnds.forget(discarded.fundId());
                see(fund, version);
            }
            case FundCarriedOver(var _, var id, var successor, var rest, var _, var at) -> {
                yearEnds.forget(event.fundId());
                yearEnds.follow(event.fundId(), successor);
                move(
                        fund,
                        version,
                        "carried_out = carried_out + :fen",
                        new Change(Kind.CARRIED_OUT, id, successor.value(), rest, at));
            }
            case CarryOverReceived(var _, var id, var predecessor, var rest, var at) ->
                move(
                        fund,
                        version,
                        "carried_in = carried_in + :fen",
                        new Change(Kind.CARRIED_IN, id, predecessor.value(), rest, at));
            case ReservationCarriedOver(var _, var _, var successor, var open, var at) ->
                move(
                        fund,
                        version,
                        kept(open) + " = " + kept(open) + " - :fen, carried_out = carried_out + :fen",
                        new Change(
                                open.committed() ? Kind.COMMITTED_OUT : Kind.RESERVED_OUT,
                                open.reservationId(),
                                successor.value(),
                                open.amount(),
                                at));
            case ReservationReceived(var _, var _, var predecessor, var open, var at) ->
                move(
                        fund,
                        version,
                        kept(open) + " = " + kept(open) + " + :fen, carried_in = carried_in + :fen",
                        new Change(
                                open.committed() ? Kind.COMMITTED_IN : Kind.RESERVED_IN,
                                open.reservationId(),
                                predecessor.value(),
                                open.amount(),
                                at));
            case AppropriationLapsed(var _, var id, var amount, var _, var at) -> {
                yearEnds.forget(event.fundId());
                move(fund, version, "lapsed = lapsed + :fen", new Change(Kind.LAPSED, id, null, amount, at));
            }
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table fund, fund_movement, fund_year_end").update();
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
                .param("kind", change.kind().name())
                .param("reference", change.reference())
                .param("name", change.name())
                .param("fen", change.amount().fen())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    private void see(String fund, long version) {
        jdbc.sql("update fund set version = :version where fund_id = :fund and version < :version")
                .param("fund", fund)
                .param("version", version)
                .update();
    }

    private static String kept(OpenAmount open) {
        return open.committed() ? "committed" : "reserved";
    }

    private void close(String fund, long version) {
        jdbc.sql("update fund set closed = true, version = :version where fund_id = :fund and version < :version")
                .param("fund", fund)
                .param("version", version)
                .update();
    }
}
