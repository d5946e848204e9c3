package org.gongdan.subsidy.reconciliation.read;

import java.time.LocalDate;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes flows; a flow that is written twice is there once. */
final class FlowRows {

    private final JdbcClient jdbc;

    FlowRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param amount negative for what was spent */
    void money(int investment, FlowKind kind, long source, LocalDate on, Money amount) {
        jdbc.sql("""
                insert into investment_flow (investment, source, kind, flows_on, claimed_fen)
                values (:investment, :source, :kind, :on, :fen)
                on conflict (investment, source) do nothing
                """)
                .param("investment", investment)
                .param("source", source)
                .param("kind", kind.code())
                .param("on", on)
                .param("fen", amount.fen())
                .update();
    }

    /** What is spent, as it was stated; what was stated later stands. */
    void stated(int investment, long source, LocalDate on, Money spent) {
        jdbc.sql("""
                insert into investment_flow (investment, source, kind, flows_on, claimed_fen)
                values (:investment, :source, :kind, :on, :fen)
                on conflict (investment, source) do update set claimed_fen = excluded.claimed_fen
                """)
                .param("investment", investment)
                .param("source", source)
                .param("kind", FlowKind.RUNNING_COST.code())
                .param("on", on)
                .param("fen", spent.fen())
                .update();
    }

    /** What was reported later stands; what was verified stays. */
    void claimed(int investment, IndicatorTerms terms, long source, LocalDate on, Money worth, @Nullable Long change) {
        jdbc.sql("""
                insert into investment_flow (investment, source, kind, flows_on, indicator, claimed_fen, claimed_change)
                values (:investment, :source, :kind, :on, :indicator, :fen, :change)
                on conflict (investment, source) do update
                set claimed_fen = excluded.claimed_fen, claimed_change = excluded.claimed_change
                """)
                .param("investment", investment)
                .param("source", source)
                .param("kind", FlowKind.BENEFIT.code())
                .param("on", on)
                .param("indicator", terms.ordinal())
                .param("fen", worth.fen())
                .param("change", change)
                .update();
    }

    /** Only of a benefit that is there. */
    void correct(int investment, long source, Money worth, @Nullable Long change) {
        jdbc.sql("""
                update investment_flow set claimed_fen = :fen, claimed_change = :change
                where investment = :investment and source = :source
                """)
                .param("investment", investment)
                .param("source", source)
                .param("fen", worth.fen())
                .param("change", change)
                .update();
    }

    void verified(int investment, long source, Money worth, @Nullable Long change) {
        jdbc.sql("""
                update investment_flow set verified_fen = :fen, verified_change = :change
                where investment = :investment and source = :source
                """)
                .param("investment", investment)
                .param("source", source)
                .param("fen", worth.fen())
                .param("change", change)
                .update();
    }
}
