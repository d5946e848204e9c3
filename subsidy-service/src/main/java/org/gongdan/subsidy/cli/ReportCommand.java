package org.gongdan.subsidy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongdan.config.file.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * {@code report NAME --format pdf|xlsx|csv --out FILE [--lang zh|en] [--investment ID] [--programme ID] [--period P]
 * [--enterprise CODE] [--funder F] [--city C] [--user U]}: requests a report as an auditor, waits for it, writes it to the file and prints its SHA-256.
 */
public final class ReportCommand {

    private static final Set<String> OPTIONS = Set.of(
            "--format",
            "--out",
            "--lang",
            "--investment",
            "--programme",
            "--period",
            "--enterprise",
            "--funder",
            "--city",
            "--user");

    private static final Map<String, String> PARAMETERS = Map.of(
            "--investment", "investmentId",
            "--programme", "programmeId",
            "--period", "period",
            "--enterprise", "uscc",
            "--funder", "funder",
            "--city", "city",
            "--user", "user");

    private final CommandLine line;
    private final ApiClient api;

    private ReportCommand(CommandLine line, ApiClient api) {
        this.line = line;
        this.api = api;
    }

    public static void main(String[] arguments) {
        var line = CommandLine.ofProcess();
        System.exit(line.run(() -> {
            var read = Arguments.read(List.of(arguments), OPTIONS, line.words());
            var stack = line.stack();
            var bearer = Login.of(stack, "auditor", line.environment(), line.words());
            run(read, line, URI.create(stack.portalUrl()), bearer);
        }));
    }

    static void run(Arguments arguments, CommandLine line, URI portal, Bearer bearer) {
        new ReportCommand(line, new ApiClient(portal, bearer, line.words())).answer(arguments);
    }

    static Arguments read(List<String> arguments, Words words) {
        return Arguments.read(arguments, OPTIONS, words);
    }

    private void answer(Arguments arguments) {
        var words = line.words();
        var wish = new TreeMap<String, Object>();
        wish.put("kind", kindOf(arguments.name()));
        wish.put("format", arguments.option("--format").orElse("pdf").toUpperCase(Locale.ROOT));
        wish.put("language", arguments.option("--lang").orElse(words.language()).toUpperCase(Locale.ROOT));
        wish.put("parameters", parametersOf(arguments));
        var requested = api.post("/api/reports", wish);
        var report = line.waiting()
                .until(
                        row -> !row.path("status").asString().equals("REQUESTED"),
                        () -> api.get(requested.location()),
                        _ -> words.of("report.waiting", arguments.name()));
        if (!report.path("status").asString().equals("GENERATED")) {
            throw words.failure("report.failed", report.path("failure").asString(""));
        }
        var file =
                Path.of(arguments.option("--out").orElse(report.path("fileName").asString()));
        var sha256 = save(requested.location() + "/file", report, file.toAbsolutePath());
        line.out().println(sha256 + "  " + file);
    }

    private String kindOf(String name) {
        var kinds = api.get("/api/reports/kinds");
        return kinds.valueStream()
                .filter(kind -> kind.path("name").asString().equals(name))
                .findFirst()
                .map(kind -> kind.path("kind").asString())
                .orElseThrow(() -> line.words()
                        .usage(
                                "report.unknown",
                                name,
                                kinds.valueStream()
                                        .map(kind -> kind.path("name").asString())
                                        .collect(Collectors.joining(", "))));
    }

    private static Map<String, String> parametersOf(Arguments arguments) {
        var parameters = new TreeMap<String, String>();
        PARAMETERS.forEach(
                (option, property) -> arguments.option(option).ifPresent(value -> parameters.put(property, value)));
        return parameters;
    }

    /** Under its name only when all of it is there and is what was generated. */
    private String save(String path, JsonNode report, Path file) {
        var words = line.words();
        try {
            var folder = Files.createDirectories(file.getParent());
            var scratch = Files.createTempFile(folder, ".report-", ".part");
            try {
                api.download(path, scratch);
                var sha256 = sha256(scratch);
                if (!sha256.equals(report.path("sha256").asString())) {
                    throw words.failure(
                            "report.differs", sha256, report.path("sha256").asString());
                }
                Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING);
                return sha256;
            } finally {
                Files.deleteIfExists(scratch);
            }
        } catch (IOException unwritable) {
            throw words.failure("unwritable", file, String.valueOf(unwritable.getMessage()));
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digesting = new DigestInputStream(in, Sha256.digest())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(digesting.getMessageDigest());
        }
    }
}
