package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** The PostgreSQL server of a stack: its own data folder, loopback only, a password for every role. */
public final class PostgresProcess implements ServerProcess {

    static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    /** Under which the applications work in the database that {@code gongdan} owns and migrates. */
    static final String SERVICE_ROLE = "gongdan_service";

    private static final String VERSION = "18.6";
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final StackFolders folders;
    private final int port;
    private final Progress progress;
    private final Daemon daemon;
    private final Secrets secrets;
    private final Unprivileged unprivileged;

    public PostgresProcess(StackFolders folders, Ports ports, Progress progress) {
        this(folders, ports, progress, Unprivileged.forThisUser());
    }

    PostgresProcess(StackFolders folders, Ports ports, Progress progress, Unprivileged unprivileged) {
        this.folders = folders;
        this.port = ports.postgres();
        this.progress = progress;
        this.unprivileged = unprivileged;
        this.daemon = new Daemon(NAME, folders, List.of(port));
        this.secrets = Secrets.open(folders, NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isRunning() {
        return daemon.running().isPresent();
    }

    /** The JDBC address of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * The password of a role; the databases {@code gongdan} and {@code keycloak} belong to roles of the same name, and
     * {@code gongdan_service} works in the first.
     */
    public String password(String role) {
        return secrets.secret(role + ".password");
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        var binaries = binaries();
        createClusterOnce(binaries);
        PostmasterPid.of(cluster()).clearIfStale();
        writeSettings();
        progress.during("starting", () -> launch(binaries), NAME);
    }

    @Override
    public boolean stop() {
        // INT is PostgreSQL's fast shutdown: it rolls back what is open and does not wait for clients to leave.
        return daemon.stop("INT", STOP, "QUIT");
    }

    private void launch(Path binaries) {
        var process = daemon.start(
                unprivileged.command(List.of(
                        binaries.resolve("bin/postgres").toString(),
                        "-D",
                        cluster().toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1")),
                environment -> environment.keySet().removeIf(key -> key.startsWith("PG")));
        var roles = new PostgresRoles(url(SUPERUSER), password(SUPERUSER));
        daemon.awaitReady(process, roles::serverAnswers, START);
        roles.ownDatabase("gongdan", password("gongdan"));
        roles.workIn("gongdan", SERVICE_ROLE, password(SERVICE_ROLE));
        roles.ownDatabase("keycloak", password("keycloak"));
    }

    private Path binaries() {
        var cache = new Cache(folders.cache());
        var name = "postgres-" + VERSION;
        if (!cache.has(name)) {
            progress.during("unpacking", () -> cache.folder(name, PostgresBinaries::unpack), "PostgreSQL " + VERSION);
        }
        return cache.folder(name, PostgresBinaries::unpack);
    }

    private Path cluster() {
        return folders.data().resolve(NAME).resolve("data");
    }

    /** An interrupted attempt leaves a folder without the last file of an attempt that succeeded, and is thrown away. */
    private void createClusterOnce(Path binaries) {
        var complete = cluster().resolve("gongdan.conf");
        if (Files.exists(complete)) {
            return;
        }
        progress.during("creating-database", () -> createCluster(binaries));
    }

    private void createCluster(Path binaries) {
        var parent = folders.data().resolve(NAME);
        var passwordFile = parent.resolve("password");
        try {
            Cache.delete(parent);
            StackFolders.createPrivate(parent);
            StackFolders.createPrivate(folders.logs());
            Files.writeString(passwordFile, password(SUPERUSER));
            unprivileged.own(parent);
            Commands.run(
                    "initdb",
                    unprivileged.command(List.of(
                            binaries.resolve("bin/initdb").toString(),
                            "--auth=scram-sha-256",
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--pgdata=" + cluster())),
                    folders.logs().resolve("initdb.log"));
            Files.delete(passwordFile);
            Files.writeString(
                    cluster().resolve("postgresql.conf"), "include 'gongdan.conf'\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the database in " + parent, e);
        }
        writeSettings();
    }

    private void writeSettings() {
        try (var settings = PostgresProcess.class.getResourceAsStream("postgresql.conf")) {
            if (settings == null) {
                throw new IllegalStateException("postgresql.conf is not on the class path");
            }
            var file = cluster().resolve("gongdan.conf");
            Files.write(file, settings.readAllBytes());
            unprivileged.own(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the settings of PostgreSQL", e);
        }
    }
}
