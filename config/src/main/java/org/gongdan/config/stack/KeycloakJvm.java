package org.gongdan.config.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * The command that runs Keycloak in one Java process.
 *
 * <p>Keycloak's own script puts a shell in between, which would be the process that is recorded and signalled, and
 * whose end would leave the server behind.
 */
final class KeycloakJvm {

    private KeycloakJvm() {}

    /** The Java command for a distribution, with what it reads and writes at run time in the home folder. */
    static List<String> command(Path distribution, Path home) {
        return List.of(
                JavaCommand.java(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // on two processors these two bring the start from 15 seconds of work to 6
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-Xlog:cds*=off,aot*=off",
                "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"),
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=Asia/Shanghai",
                "-Djava.security.egd=file:/dev/urandom",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }
}
