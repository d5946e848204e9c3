package org.gongdan.config.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/** Statements whose rows PostgreSQL sends as it stores them. */
public final class BinaryRows {

    /** The driver's own sign for binary at once; otherwise it begins after five uses on the same connection. */
    private static final int AT_ONCE = -1;

    private BinaryRows() {}

    /**
     * For a statement that reads many bytes on whichever connection the pool gives it: as text each byte is sent as two,
     * and read back digit by digit.
     */
    public static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(AT_ONCE);
        }
        return statement;
    }
}
