package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses and secrets of a stack that was started, for the commands of the launcher that talk to it. */
public final class RunningStack {

    private static final String FILE = "stack.properties";

    private final StackFolders folders;
    private final Map<String, String> facts;

    private RunningStack(StackFolders folders, Map<String, String> facts) {
        this.folders = folders;
        this.facts = facts;
    }

    /** The stack whose data folder the launcher names in {@code GONGDAN_DATA}. */
    public static RunningStack current() {
        var data = System.getenv("GONGDAN_DATA");
        if (data == null) {
            throw new IllegalStateException("GONGDAN_DATA does not name the data folder of a stack");
        }
        return of(StackFolders.withData(Path.of(data)));
    }

    static RunningStack of(StackFolders folders) {
        var file = folders.run().resolve(FILE);
        if (!Files.exists(file)) {
            throw new StackFailure("not-running", folders.data().toString());
        }
        try (var lines = Files.lines(file)) {
            return new RunningStack(
                    folders,
                    lines.map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static void write(StackFolders folders, Ports ports) {
        var addresses = Addresses.of(ports);
        var facts = new TreeMap<>(addresses.placeholders());
        facts.put("issuer", addresses.issuer());
        facts.put("postgres.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/gongdan");
        facts.put("portal.management.url", "http://127.0.0.1:" + ports.portalManagement());
        facts.put("batch.management.url", "http://127.0.0.1:" + ports.batchManagement());
        facts.put("keycloak.management.url", "http://127.0.0.1:" + ports.keycloakManagement());
        try {
            Files.writeString(
                    folders.run().resolve(FILE),
                    facts.entrySet().stream()
                            .map(fact -> fact.getKey() + "=" + fact.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folders.run(), e);
        }
    }

    static void forget(StackFolders folders) {
        try {
            Files.deleteIfExists(folders.run().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folders.run(), e);
        }
    }

    public StackFolders folders() {
        return folders;
    }

    public String portalUrl() {
        return fact("portal.url");
    }

    public String batchUrl() {
        return fact("batch.url");
    }

    public String keycloakUrl() {
        return fact("keycloak.url");
    }

    public String issuer() {
        return fact("issuer");
    }

    /** The JDBC address of the service database. */
    public String databaseUrl() {
        return fact("postgres.url");
    }

    /** The password of the role {@code gongdan}, which owns the service database. */
    public String databasePassword() {
        return Secrets.open(folders, PostgresProcess.NAME).secret("gongdan.password");
    }

    /** The secret of a confidential client, such as {@code batch} or {@code demo}. */
    public String clientSecret(String client) {
        return Secrets.open(folders, KeycloakProcess.NAME).secret(client + ".client.secret");
    }

    /** The demo users of the realm with their passwords. */
    public Map<String, String> demoUsers() {
        return Secrets.open(folders, "demo-users").all();
    }

    private String fact(String key) {
        var fact = facts.get(key);
        if (fact == null) {
            throw new IllegalStateException("the stack says nothing of " + key);
        }
        return fact;
    }
}
