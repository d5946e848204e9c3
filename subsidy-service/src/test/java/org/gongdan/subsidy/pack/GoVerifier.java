package org.gongdan.subsidy.pack;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A verifier that was not written here, from Debian's golang-golang-x-mod-dev; where tests must be complete it must be there. */
final class GoVerifier {

    private static final Path SOURCES = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");
    private static @Nullable Path program;

    private GoVerifier() {}

    /** Skips the test on a machine without Go, unless it is one that judges changes. */
    static void assumePresent() {
        assumeThat(Files.isDirectory(SOURCES) && Files.isExecutable(Path.of("/usr/bin/go"))
                        || System.getenv("CI") != null)
                .as("apt-get install golang-go golang-golang-x-mod-dev")
                .isTrue();
    }

    /** @return what the program says of an unpacked pack, a line each */
    static List<String> of(Map<String, byte[]> files) {
        try {
            var folder = Files.createTempDirectory("unpacked");
            for (var file : files.entrySet()) {
                var target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            return run(List.of(program().toString(), folder.toString()));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static synchronized Path program() throws IOException {
        if (program == null) {
            var folder = Files.createTempDirectory("go");
            try (var source = Objects.requireNonNull(GoVerifier.class.getResourceAsStream("verify.go"))) {
                Files.write(folder.resolve("verify.go"), source.readAllBytes());
            }
            var built = run(List.of("go", "build", "-o", folder + "/verify", folder + "/verify.go"));
            if (!Files.isExecutable(folder.resolve("verify"))) {
                throw new IllegalStateException(String.join("\n", built));
            }
            program = folder.resolve("verify");
        }
        return program;
    }

    private static List<String> run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GO111MODULE", "off", "GOPATH", "/usr/share/gocode", "GOFLAGS", ""));
        builder.environment()
                .put(
                        "GOCACHE",
                        Path.of(System.getProperty("java.io.tmpdir"), "gongdan-go-cache")
                                .toString());
        var process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
