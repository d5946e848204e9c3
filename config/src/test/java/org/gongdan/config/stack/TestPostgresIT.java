package org.gongdan.config.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresIT {

    @Test
    void givesEachCallerADatabaseOfItsOwn() throws SQLException {
        var first = TestPostgres.createDatabase();
        var second = TestPostgres.createDatabase();
        try (var connection = first.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table only_here (id int)");
        }
        try (var connection = second.dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from only_here"))
                    .hasMessageContaining("only_here");
        }
        assertThat(first.url()).isNotEqualTo(second.url());
    }

    @Test
    void isThePostgresqlThatTheServiceRunsOn() throws SQLException {
        try (var connection = TestPostgres.createDatabase().dataSource().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }
}
