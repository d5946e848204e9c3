package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Keycloak server of a stack, with the realm of the configuration imported at its first start.
 *
 * <p>It keeps its data in the {@code keycloak} database of the stack's PostgreSQL, which has to run.
 */
public final class KeycloakProcess implements ServerProcess {

    public static final String ADMIN = "admin";
    static final String NAME = "keycloak";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final StackFolders folders;
    private final Ports ports;
    private final Progress progress;
    private final Daemon daemon;
    private final Secrets secrets;
    private final Secrets demoUsers;

    public KeycloakProcess(StackFolders folders, Ports ports, Progress progress) {
        this.folders = folders;
        this.ports = ports;
        this.progress = progress;
        this.daemon = new Daemon(NAME, folders, List.of(ports.keycloak(), ports.keycloakManagement()));
        this.secrets = Secrets.open(folders, NAME);
        this.demoUsers = Secrets.open(folders, "demo-users");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isRunning() {
        return daemon.running().isPresent();
    }

    public String url() {
        return Addresses.of(ports).keycloak();
    }

    /** The address of the realm, which is what tokens name as their issuer. */
    public String issuer() {
        return Addresses.of(ports).issuer();
    }

    /** The password of the first administrator, named {@link #ADMIN}, of Keycloak itself. */
    public String adminPassword() {
        return secrets.password("admin.password");
    }

    /** The secret of a confidential client, by the first part of its placeholder in the realm, such as {@code batch}. */
    public String clientSecret(String client) {
        return secrets.secret(client + ".client.secret");
    }

    /** The generated password of a demo user of the realm. */
    public String demoPassword(String user) {
        return demoUsers.password(user);
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        var distribution = new KeycloakDistribution(folders);
        if (!distribution.isBuilt()) {
            progress.during("building-keycloak", distribution::folder);
        }
        var home = home(distribution.folder());
        var realm = writeRealm(home);
        try {
            progress.during("starting", () -> launch(distribution.folder(), home), NAME);
        } finally {
            deleteQuietly(realm);
        }
    }

    @Override
    public boolean stop() {
        return daemon.stop("TERM", STOP, "KILL");
    }

    private void launch(Path distribution, Path home) {
        var command = new ArrayList<>(KeycloakJvm.command(distribution, home));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--hostname=" + url(),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakManagement(),
                "--cache=local",
                "--db-url=jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak",
                "--db-username=keycloak",
                "--db-pool-initial-size=2",
                "--db-pool-max-size=20"));
        var process = daemon.start(command, this::setEnvironment);
        var ready = "http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready";
        daemon.awaitReady(process, () -> HttpProbe.answersOk(ready), START);
    }

    /** Passwords go by the environment, which other users of the machine cannot read, unlike the command line. */
    private void setEnvironment(Map<String, String> environment) {
        environment.keySet().removeIf(key -> key.startsWith("KC_") || key.startsWith("QUARKUS_"));
        environment.put(
                "KC_DB_PASSWORD", Secrets.open(folders, PostgresProcess.NAME).secret("keycloak.password"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword());
    }

    /** A home of its own for each stack, whose fixed parts are links into the shared distribution. */
    private Path home(Path distribution) {
        var home = StackFolders.createPrivate(folders.data().resolve(NAME));
        for (var part : List.of("bin", "conf", "lib", "providers", "themes", "version.txt")) {
            try {
                Files.deleteIfExists(home.resolve(part));
                Files.createSymbolicLink(home.resolve(part), distribution.resolve(part));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot prepare " + home, e);
            }
        }
        return home;
    }

    private Path writeRealm(Path home) {
        var realm = home.resolve("data/import/realm-gongdan.json");
        try {
            var template = Files.readString(folders.realmTemplate());
            var rendered = new RealmTemplate(Addresses.of(ports).placeholders(), secrets, demoUsers).render(template);
            Files.createDirectories(realm.getParent());
            Files.deleteIfExists(realm);
            Files.createFile(realm, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(realm, rendered);
            return realm;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + realm, e);
        }
    }

    /** After the import nobody needs the file, and it holds passwords. */
    private static void deleteQuietly(Path realm) {
        try {
            Files.deleteIfExists(realm);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + realm, e);
        }
    }
}
