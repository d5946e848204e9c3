package org.gongdan.subsidy.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * The state of streams, locked while somebody decides on it. Rows are made where there are none, so that there always is
 * something to lock; first all that are missing, then the locks, both in the order of the ids: whoever wants the same
 * streams waits, decides on what the first has stored, and no two wait for each other.
 */
@Component
class ReconciliationStates {

    private static final String CLAIM = """
            insert into reconciliation_state (period, investment_id)
            select :period, id from unnest(:ids) as id order by id collate "C"
            on conflict do nothing""";

    private static final String LOCK = """
            select now.*, coalesce(earlier.breaks, '[]') as earlier_breaks
            from reconciliation_state now
            left join reconciliation_state earlier
                   on earlier.period = :previous and earlier.investment_id = now.investment_id
            where now.period = :period and now.investment_id = any(:ids)
            order by now.investment_id
            for update of now""";

    private static final String STORE = """
            update reconciliation_state state
            set sequence = new.sequence, run_id = new.run_id, position = new.position, sha256 = new.sha256,
                figures = new.figures, breaks = new.breaks, unexplained = new.unexplained, raised = new.raised,
                cleared = new.cleared
            from unnest(:ids, :sequences, :runs, :positions, :hashes, :figures, :breaks, :unexplained, :raised,
                    :cleared)
                as new (id, sequence, run_id, position, sha256, figures, breaks, unexplained, raised, cleared)
            where state.period = :period and state.investment_id = new.id""";

    private final JdbcClient jdbc;

    ReconciliationStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The states of these streams, one each, made where there were none, ascending by id. */
    List<StateRow> lock(Period period, Collection<InvestmentId> investments) {
        var ids = texts(investments, InvestmentId::value);
        jdbc.sql(CLAIM).param("period", period.label()).param("ids", ids).update();
        return locked(period, ids);
    }

    /** As {@link #lock}, but a stream that has no event yet is absent. */
    Optional<StateRow> lockExisting(Period period, InvestmentId investment) {
        return locked(period, texts(List.of(investment), InvestmentId::value)).stream()
                .filter(row -> !row.isBlank())
                .findFirst();
    }

    /** Only for streams that are locked. */
    void store(Period period, List<NewState> states) {
        var stored = jdbc.sql(STORE)
                .param("period", period.label())
                .param("ids", texts(states, each -> each.investmentId().value()))
                .param("sequences", numbers(states, each -> each.state().sequence()))
                .param("runs", texts(states, each -> each.state().runId()))
                .param("positions", numbers(states, each -> each.state().position()))
                .param("hashes", texts(states, NewState::sha256))
                .param("figures", texts(states, NewState::figures))
                .param("breaks", texts(states, each -> StateRow.json(each.state())))
                .param("unexplained", numbers(states, each -> each.state().unexplained()))
                .param("raised", numbers(states, each -> each.state().raised()))
                .param("cleared", numbers(states, each -> each.state().cleared()))
                .update();
        if (stored != states.size()) {
            throw new IllegalStateException(stored + " of " + states.size() + " states were there to be changed");
        }
    }

    private List<StateRow> locked(Period period, SqlArrayValue ids) {
        return jdbc.sql(LOCK)
                .param("period", period.label())
                .param("previous", period.previous().label())
                .param("ids", ids)
                .query((row, _) -> stateRow(row))
                .list();
    }

    private static StateRow stateRow(ResultSet row) throws SQLException {
        return new StateRow(
                new InvestmentId(row.getString("investment_id")),
                row.getLong("sequence"),
                row.getString("run_id"),
                row.getLong("position"),
                row.getString("sha256"),
                row.getString("figures"),
                row.getString("breaks"),
                row.getInt("raised"),
                row.getInt("cleared"),
                row.getString("earlier_breaks"));
    }

    private static <T> SqlArrayValue texts(Collection<T> items, Function<T, String> text) {
        return new SqlArrayValue("text", items.stream().map(text).toArray());
    }

    private static <T> SqlArrayValue numbers(Collection<T> items, ToLongFunction<T> number) {
        return new SqlArrayValue(
                "bigint", items.stream().map(number::applyAsLong).toArray());
    }
}
