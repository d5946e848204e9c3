package org.gongdan.subsidy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandIT extends ServiceTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void savesTheReportAndPrintsItsHash() throws Exception {
        var file = folder.resolve("shares.xlsx");
        var code = run(Role.AUDITOR, "cost-share", "--format", "xlsx", "--out", file.toString(), "--lang", "en");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("[0-9a-f]{64}  .*shares\\.xlsx\\R");
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void namesWhatThereIsWhenAskedForAnother() {
        assertThat(run(Role.AUDITOR, "everything")).isEqualTo(CommandFailed.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("audit-trail, cost-share, roi-reconciliation");
    }

    @Test
    void tellsWhyTheServiceRefuses() {
        assertThat(run(Role.FINANCE, "cost-share")).isEqualTo(CommandFailed.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Your role").doesNotContain("Exception");
    }

    @Test
    void refusesArgumentsItDoesNotKnow() {
        assertThat(run(Role.AUDITOR, "cost-share", "--colour", "red")).isEqualTo(CommandFailed.USAGE);
        assertThat(run(Role.AUDITOR, "cost-share", "--out")).isEqualTo(CommandFailed.USAGE);
        assertThat(run(Role.AUDITOR)).isEqualTo(CommandFailed.USAGE);
        assertThat(run(Role.AUDITOR, "cost-share", "twice")).isEqualTo(CommandFailed.USAGE);
    }

    private int run(Role role, String... arguments) {
        var environment = Map.of("GONGDAN_LANG", "en");
        var line = new CommandLine(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Words.in(environment));
        return line.run(() -> ReportCommand.run(
                ReportCommand.read(List.of(arguments), line.words()),
                line,
                url("/"),
                () -> as(role).replaceFirst("^Bearer ", "")));
    }
}
