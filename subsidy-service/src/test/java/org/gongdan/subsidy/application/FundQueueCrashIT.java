package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The transaction that serves the queue is killed on its way; nobody is lost, and nobody is served twice. */
class FundQueueCrashIT extends FundQueueTest {

    @Autowired
    private DataSource database;

    /**
     * Held by the test, the first lock stops the processor before it reads the queue, and so before it reserves; the
     * second lets it read and reserve, and stops it before it can note that it did.
     */
    @ParameterizedTest
    @CsvSource({"access exclusive,0", "share,1"})
    void servesAgainAfterItsTransactionWasKilled(String lock, int offeredBefore) throws SQLException {
        var funds = funds("30000.00", "20000.00");
        var holder = submitted("100000.00");
        grant(holder, funds);
        awaitStatus(holder, "OFFERED");
        var first = submitted("100000.00");
        var second = submitted("100000.00");
        grant(second, funds);
        grant(first, funds);
        awaitStatus(first, "AWAITING_FUNDS");
        awaitStatus(second, "AWAITING_FUNDS");
        settled();

        try (var blocking = database.getConnection()) {
            blocking.setAutoCommit(false);
            try (var statement = blocking.createStatement()) {
                statement.execute("lock table application_fund_queue in " + lock + " mode");
            }
            var before = offersInOrder().size();
            assertThat(post(holder + "/declination", null, signatory).status()).isEqualTo(200);
            kill(blocking, before + offeredBefore);
            blocking.rollback();
        }

        awaitStatus(first, "OFFERED");
        settled();
        assertThat(status(second)).isEqualTo("AWAITING_FUNDS");
        assertThat(offersInOrder()).filteredOn(idOf(first)::equals).hasSize(1);
        assertThat(fundFigure(funds.get("GOVERNMENT"), "reserved")).isEqualTo("30000.00");
        assertThat(fundFigure(funds.get("ASSOCIATION"), "reserved")).isEqualTo("20000.00");
        assertThat(fundFigure(funds.get("GOVERNMENT"), "available")).isEqualTo("0.00");
    }

    /** Waits until the processor waits for the lock, and ends its session. */
    private void kill(Connection blocking, int offers) throws SQLException {
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingSession() != 0);
        await().atMost(Duration.ofSeconds(20)).until(() -> offersInOrder().size() == offers);
        jdbc.sql("select pg_terminate_backend(:pid)")
                .param("pid", waitingSession())
                .query(Boolean.class)
                .single();
        assertThat(blocking.isValid(1)).isTrue();
    }

    private int waitingSession() {
        return jdbc.sql("""
                select coalesce(max(pid), 0) from pg_locks
                where not granted and relation = 'application_fund_queue'::regclass
                """).query(Integer.class).single();
    }
}
