package org.gongdan.subsidy.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code catalogue FILE|FOLDER …}: publishes scenarios as an officer, one after the other. What is published already
 * with the same content stays as it is; the first that is refused ends it.
 */
public final class CatalogueCommand {

    private CatalogueCommand() {}

    public static void main(String[] arguments) {
        var line = CommandLine.ofProcess();
        System.exit(line.run(() -> {
            var files = filesOf(List.of(arguments), line.words());
            var stack = line.stack();
            var bearer = Login.of(stack, "officer", line.environment(), line.words());
            run(files, line, URI.create(stack.portalUrl()), bearer);
        }));
    }

    static void run(List<Path> files, CommandLine line, URI service, Bearer bearer) {
        var api = new ApiClient(service, bearer, line.words());
        for (var file : files) {
            try {
                var published = api.postYaml("/api/catalogue/scenarios", Files.readString(file));
                var scenario = published.body().path("scenario");
                line.out()
                        .println(line.words()
                                .of(
                                        "catalogue.published",
                                        scenario.path("code").asString(),
                                        scenario.path("version").asString()));
            } catch (IOException unreadable) {
                throw line.words().failure("catalogue.unreadable", file);
            } catch (CommandFailed refused) {
                throw new CommandFailed(refused.exitCode(), file + ": " + refused.getMessage());
            }
        }
    }

    /** Folders stand for the YAML files in them, by name. */
    static List<Path> filesOf(List<String> arguments, Words words) {
        if (arguments.isEmpty()) {
            throw words.usage("name-missing");
        }
        var files = new ArrayList<Path>();
        for (var argument : arguments) {
            var path = Path.of(argument);
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (var inside = Files.list(path)) {
                inside.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException unreadable) {
                throw words.failure("catalogue.unreadable", path);
            }
        }
        return List.copyOf(files);
    }
}
