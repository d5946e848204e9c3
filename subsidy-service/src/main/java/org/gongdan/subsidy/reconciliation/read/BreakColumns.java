package org.gongdan.subsidy.reconciliation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.FirstSeen;
import org.gongdan.subsidy.reconciliation.Reconciliations.Difference;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** Reads a row of a difference. */
final class BreakColumns {

    private BreakColumns() {}

    static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                new InvestmentId(row.getString("investment_id")),
                new Period(row.getString("period")),
                found(row),
                new FirstSeen(new Period(row.getString("first_period")), row.getObject("first_on", LocalDate.class)),
                row.getString("run_id"),
                row.getTimestamp("raised_at").toInstant(),
                instant(row, "cleared_at"),
                row.getString("explanation"),
                row.getString("explained_by"),
                instant(row, "explained_at"),
                row.getLong("version"));
    }

    private static Break found(ResultSet row) throws SQLException {
        var due = row.getObject("reports_due", Integer.class);
        var received = row.getObject("reports_received", Integer.class);
        return new Break(
                Break.Type.valueOf(row.getString("type")),
                Break.Severity.valueOf(row.getString("severity")),
                Money.ofFen(row.getLong("expected_fen")),
                Money.ofFen(row.getLong("found_fen")),
                Money.ofFen(row.getLong("tolerance_fen")),
                due == null || received == null ? null : new Break.Reports(due, received));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** What another stream of events has not told yet is empty. */
    static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
