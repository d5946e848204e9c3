package org.gongdan.subsidy.shared.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that is away for the moment, which comes back by itself, from a mistake of ours. */
final class DatabaseAway {

    /** Connection exceptions, by PostgreSQL's list of error codes. */
    private static final String CONNECTION_CLASS = "08";

    /** Shut down by an administrator, crashed, or not yet accepting connections. */
    private static final Set<String> GOING_OR_COMING = Set.of("57P01", "57P02", "57P03");

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith(CONNECTION_CLASS) || GOING_OR_COMING.contains(state)));
    }
}
