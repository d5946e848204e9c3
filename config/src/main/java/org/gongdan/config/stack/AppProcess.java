package org.gongdan.config.stack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of our own Spring Boot applications, told by environment variables all that it needs to know:
 *
 * <ul>
 *   <li>{@code SPRING_DATASOURCE_URL}, {@code _USERNAME}, {@code _PASSWORD}: the service database and the role
 *       under which the application works; {@code SPRING_FLYWAY_USER}, {@code _PASSWORD}: its owner, who migrates it
 *   <li>{@code GONGDAN_ISSUER}: the address of the realm; {@code GONGDAN_PORTAL_CLIENT_SECRET} or
 *       {@code GONGDAN_BATCH_CLIENT_SECRET}: the secret of the application's own client
 *   <li>{@code GONGDAN_PORTAL_URL}, {@code GONGDAN_BATCH_URL}: where the two applications find each other
 *   <li>{@code SERVER_PORT}, {@code SERVER_ADDRESS}, {@code MANAGEMENT_SERVER_PORT},
 *       {@code MANAGEMENT_SERVER_ADDRESS}: where to listen
 *   <li>{@code GONGDAN_HOME}: the project with its {@code config} folder; {@code GONGDAN_DATA}: where to keep files
 *   <li>{@code AXONIQ_UPDATE_CHECKER_DISABLED}: nothing phones home
 * </ul>
 */
final class AppProcess implements ServerProcess {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final StackFolders folders;
    private final Ports ports;
    private final Progress progress;
    private final Kind kind;
    private final Daemon daemon;

    AppProcess(Kind kind, StackFolders folders, Ports ports, Progress progress) {
        this.kind = kind;
        this.folders = folders;
        this.ports = ports;
        this.progress = progress;
        this.daemon = new Daemon(kind.module(), folders, List.of(kind.port(ports), kind.managementPort(ports)));
    }

    @Override
    public String name() {
        return kind.module();
    }

    @Override
    public boolean isRunning() {
        return daemon.running().isPresent();
    }

    @Override
    public void start() {
        if (!isRunning()) {
            progress.during("starting", this::launch, name());
        }
    }

    @Override
    public boolean stop() {
        return daemon.stop("TERM", STOP, "KILL");
    }

    private void launch() {
        var jar = new BootApp(folders, kind.module()).jar();
        var process = daemon.start(
                List.of(
                        JavaCommand.java(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+AutoCreateSharedArchive",
                        "-Xlog:cds*=off,aot*=off",
                        "-XX:SharedArchiveFile=" + jar.resolveSibling("classes.jsa"),
                        "-Duser.timezone=Asia/Shanghai",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString()),
                environment -> environment.putAll(environment()));
        var ready = "http://127.0.0.1:" + kind.managementPort(ports) + "/actuator/health/readiness";
        daemon.awaitReady(process, () -> HttpProbe.answersOk(ready), START);
    }

    Map<String, String> environment() {
        var addresses = Addresses.of(ports);
        var postgres = Secrets.open(folders, PostgresProcess.NAME);
        var keycloak = Secrets.open(folders, KeycloakProcess.NAME);
        var environment = new LinkedHashMap<String, String>();
        environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/gongdan");
        environment.put("SPRING_DATASOURCE_USERNAME", PostgresProcess.SERVICE_ROLE);
        environment.put("SPRING_DATASOURCE_PASSWORD", postgres.secret(PostgresProcess.SERVICE_ROLE + ".password"));
        environment.put("SPRING_FLYWAY_USER", "gongdan");
        environment.put("SPRING_FLYWAY_PASSWORD", postgres.secret("gongdan.password"));
        environment.put("GONGDAN_ISSUER", addresses.issuer());
        environment.put(kind.secretVariable(), keycloak.secret(kind.client() + ".client.secret"));
        environment.put("GONGDAN_PORTAL_URL", addresses.portal());
        environment.put("GONGDAN_BATCH_URL", addresses.batch());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(kind.port(ports)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(kind.managementPort(ports)));
        environment.put("GONGDAN_HOME", folders.project().toString());
        environment.put("GONGDAN_DATA", folders.data().toString());
        environment.put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        return environment;
    }

    /** Which application, and so under which module, ports and client. */
    enum Kind {
        SUBSIDY_SERVICE("subsidy-service", "portal"),
        BATCH("batch", "batch");

        private final String module;
        private final String client;

        Kind(String module, String client) {
            this.module = module;
            this.client = client;
        }

        String module() {
            return module;
        }

        String client() {
            return client;
        }

        String secretVariable() {
            return this == BATCH ? "GONGDAN_BATCH_CLIENT_SECRET" : "GONGDAN_PORTAL_CLIENT_SECRET";
        }

        int port(Ports ports) {
            return this == BATCH ? ports.batch() : ports.portal();
        }

        int managementPort(Ports ports) {
            return this == BATCH ? ports.batchManagement() : ports.portalManagement();
        }
    }
}
