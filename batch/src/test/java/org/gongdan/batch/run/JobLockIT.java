package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.gongdan.config.stack.TestDatabase;
import org.gongdan.config.stack.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two locks with a pool each are as two processes. */
class JobLockIT {

    private static final TestDatabase DATABASE = TestPostgres.createDatabase();

    private final HikariDataSource here = pool();
    private final HikariDataSource elsewhere = pool();
    private final JobLock lock = new JobLock(here);
    private final JobLock other = new JobLock(elsewhere);

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
    }

    @Test
    void isHeldOnceOverAllProcesses() {
        assertThat(lock.tryTake("a")).isTrue();
        assertThat(lock.tryTake("a")).isFalse();
        assertThat(other.tryTake("a")).isFalse();
        assertThat(other.tryTake("b")).isTrue();
        lock.release("a");
        assertThat(other.tryTake("a")).isTrue();
    }

    @Test
    void isNotGivenBackByWhoDoesNotHoldIt() {
        assertThat(lock.tryTake("a")).isTrue();
        other.release("a");
        assertThat(other.tryTake("a")).isFalse();
    }

    @Test
    void canBeAskedForWithoutTakingIt() {
        assertThat(other.isTaken("a")).isFalse();
        assertThat(lock.tryTake("a")).isTrue();
        assertThat(other.isTaken("a")).isTrue();
        assertThat(other.isTaken("b")).isFalse();
        lock.release("a");
        assertThat(other.isTaken("a")).isFalse();
    }

    @Test
    void isGoneWithTheProcess() {
        assertThat(lock.tryTake("a")).isTrue();
        here.close();
        assertThat(Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> other.tryTake("a"), taken -> taken))
                .isTrue();
    }

    @Test
    void keepsNoConnectionButThatOfTheLockItHolds() {
        assertThat(other.tryTake("a")).isTrue();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(lock.tryTake("a")).isFalse();
        }
        assertThat(here.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(lock.tryTake("b")).isTrue();
        assertThat(here.getHikariPoolMXBean().getActiveConnections()).isEqualTo(1);
    }

    @Test
    void keepsNoConnectionWhenItCannotAsk() {
        JdbcClient.create(elsewhere).sql("create schema broken").update();
        JdbcClient.create(elsewhere).sql("""
                create function broken.hashtextextended(text, integer) returns bigint language sql as
                'select (1 / $2)::bigint'""").update();
        try (var broken = pool("set search_path = broken, pg_catalog")) {
            var asking = new JobLock(broken);
            assertThatThrownBy(() -> asking.tryTake("a")).isInstanceOf(DataAccessResourceFailureException.class);
            assertThat(broken.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    private static HikariDataSource pool() {
        return pool("select 1");
    }

    private static HikariDataSource pool(String first) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(DATABASE.url());
        settings.setUsername(DATABASE.username());
        settings.setPassword(DATABASE.password());
        settings.setMaximumPoolSize(3);
        settings.setMinimumIdle(0);
        settings.setConnectionInitSql(first);
        return new HikariDataSource(settings);
    }
}
