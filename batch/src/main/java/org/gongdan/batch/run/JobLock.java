package org.gongdan.batch.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Says whether a job, or a partition of one, is alive anywhere: a session lock of PostgreSQL, held for as long as it runs and gone with the
 * process that held it, even after a kill. Spring Batch by itself cannot tell a dead execution from a running one.
 */
@Component
public class JobLock {

    private final DataSource database;
    private final Map<String, Connection> held = new ConcurrentHashMap<>();

    JobLock(DataSource database) {
        this.database = database;
    }

    /** @return false when the job runs here or elsewhere */
    public boolean tryTake(String job) {
        if (held.containsKey(job)) {
            return false;
        }
        try {
            var session = database.getConnection();
            var taken = false;
            try {
                taken = take(session, job) && held.putIfAbsent(job, session) == null;
                return taken;
            } finally {
                if (!taken) {
                    session.close();
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of job " + job + " cannot be asked for", e);
        }
    }

    /** Asks without taking it, here or elsewhere. */
    boolean isTaken(String job) {
        try (var session = database.getConnection();
                var statement = session.prepareStatement("""
                        select count(*) from pg_locks, hashtextextended(?, 0) as wanted
                        where locktype = 'advisory' and objsubid = 1
                          and database = (select oid from pg_database where datname = current_database())
                          and (classid::bigint << 32 | objid::bigint) = wanted""")) {
            statement.setString(1, key(job));
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getLong(1) > 0;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of job " + job + " cannot be asked for", e);
        }
    }

    public void release(String job) {
        var session = held.remove(job);
        if (session == null) {
            return;
        }
        try (session;
                var statement = session.prepareStatement("select pg_advisory_unlock(hashtextextended(?, 0))")) {
            statement.setString(1, key(job));
            statement.execute();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of job " + job + " cannot be given back", e);
        }
    }

    private static boolean take(Connection session, String job) throws SQLException {
        try (var statement = session.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, key(job));
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static String key(String job) {
        return "gongdan-job-" + job;
    }
}
