package org.gongdan.config.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestDatabase;
import org.gongdan.config.stack.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** PostgreSQL itself refuses the service what would change history, and nothing else. */
class DatabaseRolesIT {

    private static final String APPEND = """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp,
                                      payload_type, payload)
            values (gen_random_uuid(), 'stream', :number, '2026-11-23T00:00:00Z', 'Happened', '{}')""";

    private TestDatabase database;
    private JdbcClient owner;
    private JdbcClient service;

    @BeforeEach
    void aDatabase() {
        database = TestPostgres.createDatabase();
        owner = JdbcClient.create(database.dataSource());
        service = JdbcClient.create(as(database.serviceUsername()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set payload = '{}'",
                "delete from domain_event",
                "truncate domain_event",
                "alter table domain_event disable trigger all",
                "drop trigger append_in_commit_order on domain_event",
                "drop table domain_event",
                "insert into flyway_schema_history select * from flyway_schema_history",
            })
    void refusesTheServiceToChangeHistory(String change) {
        migrate(database.serviceUsername());
        service.sql(APPEND).param("number", 0).update();
        assertThatThrownBy(() -> service.sql(change).update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
        assertThat(owner.sql("select count(*) from domain_event where payload = '{}'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void letsItDoItsWork() {
        migrate(database.serviceUsername());
        owner.sql("create table list_row (id bigserial primary key, name text)").update();
        migrate(database.serviceUsername());
        service.sql("insert into list_row (name) values ('a')").update();
        service.sql("update list_row set name = 'b'").update();
        service.sql("delete from list_row").update();
        service.sql("truncate table list_row").update();
        service.sql("delete from event_token").update();
        service.sql("delete from domain_snapshot").update();
        assertThat(new StoreProtectionHealth(service).health().getStatus().getCode())
                .isEqualTo("UP");
    }

    /** A database that one role made, owned and worked in keeps what it holds. */
    @Test
    void takesOverADatabaseOfOneRole() {
        migrate(database.username());
        owner.sql(APPEND).param("number", 0).update();
        assertThat(new StoreProtectionHealth(owner).health().getStatus().getCode())
                .isEqualTo("WARNING");
        assertThatThrownBy(
                        () -> service.sql("select * from domain_event").query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");

        migrate(database.serviceUsername());
        service.sql(APPEND).param("number", 1).update();
        assertThat(service.sql("select sequence_number from domain_event order by 1")
                        .query(Long.class)
                        .list())
                .isEqualTo(List.of(0L, 1L));
        assertThat(new StoreProtectionHealth(service).health().getStatus().getCode())
                .isEqualTo("UP");
    }

    private void migrate(String serviceRole) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .callbacks(new ServiceRoleGrants(() -> serviceRole))
                .load()
                .migrate();
    }

    private DataSource as(String role) {
        return new DriverManagerDataSource(database.url(), role, database.password());
    }
}
