package org.gongdan.config.axon;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What the chain of causes of a failure says about the database. */
public final class DatabaseFailure {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOST_CONNECTION = "08";
    private static final String OPERATOR_INTERVENTION = "57P";

    private DatabaseFailure() {}

    static boolean isIn(Throwable failure) {
        return any(failure, cause -> cause instanceof SQLException);
    }

    /** Another transaction took the sequence number first. */
    static boolean isDuplicate(Throwable failure) {
        return any(failure, cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    /** Somebody else was faster, nothing was stored, and the same command may well succeed on the state that won. */
    static boolean isLostRace(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof ConcurrencyException || cause instanceof LockAcquisitionFailedException);
    }

    /**
     * Nobody can be served now, so that trying commands one by one would only make each of them wait; but the database
     * comes back by itself, and the mistake is not ours.
     */
    public static boolean isOutage(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException sql && isOutage(sql.getSQLState())));
    }

    private static boolean isOutage(@org.jspecify.annotations.Nullable String state) {
        return state != null && (state.startsWith(LOST_CONNECTION) || state.startsWith(OPERATOR_INTERVENTION));
    }

    private static boolean any(Throwable failure, Predicate<Throwable> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
