package org.gongdan.batch.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.config.stack.TestDatabase;

/** Starts batch processes of their own on a database, for tests that kill them or have several. */
record BatchProcess(TestDatabase database, Path folder) {

    /** @param log the name of the file in the folder into which the process writes */
    Process start(String log, Class<?> main, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.flyway.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--management.server.port=0",
                "--gongdan.data=" + folder,
                "--gongdan.issuer=" + TestTokens.ISSUER,
                "--gongdan.audience=" + TestTokens.AUDIENCE,
                "--gongdan.jobs.roi-reconciliation.cron=-"));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(log).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
