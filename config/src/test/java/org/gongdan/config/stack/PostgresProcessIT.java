package org.gongdan.config.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessIT {

    @TempDir
    static Path data;

    private static final Ports PORTS = Ports.free();
    private static StackFolders folders;
    private static PostgresProcess postgres;

    @BeforeAll
    static void create() {
        folders = StackFolders.withData(data);
        postgres = new PostgresProcess(folders, PORTS, Progress.silent());
    }

    @BeforeEach
    void start() {
        postgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void givesEachOwnerItsDatabaseAndNoOther() throws SQLException {
        try (var connection = connect("gongdan", "gongdan")) {
            connection.createStatement().execute("create table mine (id int)");
        }
        connect("keycloak", "keycloak").close();
        try (var connection = connect("gongdan", "gongdan_service")) {
            assertThatThrownBy(() -> connection.createStatement().execute("select * from mine"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> connect("keycloak", "gongdan_service")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("gongdan", "keycloak")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("postgres", "gongdan")).hasMessageContaining("permission denied");
    }

    @Test
    void refusesWhoHasNoPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("gongdan"), "gongdan", "guess"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("gongdan"), "gongdan", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void keepsDurabilityOnAndForgottenTransactionsShort() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("password_encryption")).isEqualTo("scram-sha-256");
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("1min");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        insert();
        assertThat(postgres.stop()).isTrue();
        assertThat(postgres.isRunning()).isFalse();
        new PostgresProcess(folders, PORTS, Progress.silent()).start();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void comesBackAfterACrashWithAProcessIdThatIsSomeoneElsesNow() throws SQLException, IOException {
        insert();
        var server = server();
        server.destroyForcibly();
        server.onExit().join();
        var note = data.resolve("postgres/data/postmaster.pid");
        var lines = Files.readAllLines(note);
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(note, lines);

        assertThat(postgres.isRunning()).isFalse();
        postgres.start();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void doesNotStopAProcessThatOnlyHasTheRecordedId() {
        var recorded = ProcessRecord.read(folders.run(), "postgres").orElseThrow();
        var own = ProcessHandle.current().pid();
        new ProcessRecord("postgres", own, recorded.startedAt().minusSeconds(60), recorded.ports(), recorded.log())
                .write(folders.run());
        assertThat(postgres.stop()).isFalse();
        recorded.write(folders.run());
        assertThat(postgres.isRunning()).isTrue();
    }

    @Test
    void isNotStartedTwice() {
        var before = server().pid();
        new PostgresProcess(folders, PORTS, Progress.silent()).start();
        assertThat(server().pid()).isEqualTo(before);
    }

    private ProcessHandle server() {
        return ProcessRecord.read(folders.run(), "postgres")
                .flatMap(ProcessRecord::process)
                .orElseThrow();
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(postgres.url(database), role, postgres.password(role));
    }

    private void insert() throws SQLException {
        try (var connection = connect("gongdan", "gongdan")) {
            connection.createStatement().execute("drop table if exists kept");
            connection.createStatement().execute("create table kept as select 1 as id");
        }
    }

    private int count() throws SQLException {
        try (var connection = connect("gongdan", "gongdan");
                var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private String setting(String name) throws SQLException {
        try (var connection = connect("gongdan", "gongdan");
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
