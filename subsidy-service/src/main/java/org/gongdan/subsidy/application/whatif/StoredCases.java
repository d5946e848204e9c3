package org.gongdan.subsidy.application.whatif;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.springframework.stereotype.Component;

/**
 * Reads all that counts in a what-if, in the order of submission, as it stood at one moment, with a cursor of the
 * database: no more than a few pages are in memory at any time.
 */
@Component
class StoredCases {

    static final int PAGE = 250;

    /** Who withdrew, declined or let an offer lapse left for reasons of its own; who was eligible and yet rejected, too. */
    private static final String COUNTING = """
             from application
            where programme_id = ? and submitted_at is not null and facts is not null
              and (status in ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'PROPOSED', 'FIRST_APPROVED', 'GRANTED',
                              'AWAITING_FUNDS', 'OFFERED', 'ACCEPTED')
                   or status = 'REJECTED' and findings @> '[{"holds": false}]')
            """;

    private static final String CASES = """
            select id, status, uscc, title, programme_version, submitted_at, call_opens_on, project, cost_lines, offers,
                   indicators, milestones, facts, findings, joint, tier, government_fen, association_fen, lead_fen,
                   provider_fen,
                   enterprise_fen, award -> 'funds' as funds
            """ + COUNTING + " order by submitted_at, id";

    private final DataSource database;

    StoredCases(DataSource database) {
        this.database = database;
    }

    /**
     * Hands over page after page, in the thread that asks.
     *
     * @param count is told first how many there are
     */
    void read(ProgrammeId programme, LongConsumer count, Consumer<List<StoredCase>> pages) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                count.accept(count(connection, programme));
                cases(connection, programme, pages);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the applications of " + programme + " cannot be read", unreadable);
        }
    }

    private static long count(Connection connection, ProgrammeId programme) throws SQLException {
        try (var statement = connection.prepareStatement("select count(*)" + COUNTING)) {
            statement.setString(1, programme.value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void cases(Connection connection, ProgrammeId programme, Consumer<List<StoredCase>> pages)
            throws SQLException {
        try (var statement = connection.prepareStatement(CASES)) {
            statement.setString(1, programme.value());
            statement.setFetchSize(PAGE);
            try (var row = statement.executeQuery()) {
                var page = new ArrayList<StoredCase>(PAGE);
                while (row.next()) {
                    page.add(StoredCase.of(row));
                    if (page.size() == PAGE) {
                        pages.accept(List.copyOf(page));
                        page.clear();
                    }
                }
                if (!page.isEmpty()) {
                    pages.accept(List.copyOf(page));
                }
            }
        }
    }
}
