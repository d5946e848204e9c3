package org.gongdan.config.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Sets up who may do what in PostgreSQL, as its superuser. */
final class PostgresRoles {

    private final String url;
    private final String password;

    PostgresRoles(String url, String password) {
        this.url = url;
        this.password = password;
    }

    boolean serverAnswers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            // 28P01: it answers, but the password on file is not the one the data was created with
            if ("28P01".equals(e.getSQLState())) {
                throw new StackFailure("postgres-password").causedBy(e);
            }
            return false;
        }
    }

    /** A role that owns the database of its name and can enter no other; made once, its password set at every start. */
    void ownDatabase(String name, String rolePassword) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password '" + rolePassword + "'");
            if (!exists(connection, "select from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
            statement.execute("revoke all on database postgres, template1, " + name + " from public");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot set up the database " + name, e);
        }
    }

    /**
     * A role that works in the database of another and owns nothing there; what it may do, the owner's migration grants.
     * Made once, its password set at every start.
     */
    void workIn(String database, String name, String rolePassword) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password '" + rolePassword + "'");
            statement.execute("grant connect on database " + database + " to " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot let " + name + " into the database " + database, e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url + "?loginTimeout=5&connectTimeout=2", PostgresProcess.SUPERUSER, password);
    }
}
