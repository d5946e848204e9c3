package org.gongdan.config.stack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked of the stack.
 *
 * @param apps whether our own applications belong to it, or only PostgreSQL and Keycloak, as a developer wants who runs
 *     the applications in an editor
 */
record StackOptions(String command, List<String> arguments, int port, StackFolders folders, boolean apps) {

    StackOptions {
        arguments = List.copyOf(arguments);
    }

    static StackOptions parse(List<String> words, Map<String, String> environment) {
        var rest = new ArrayDeque<>(words);
        var plain = new ArrayList<String>();
        var port = OptionalInt.empty();
        @Nullable String data = environment.get("GONGDAN_DATA");
        var apps = true;
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--port" -> port = OptionalInt.of(number(word, value(word, rest)));
                case "--data" -> data = value(word, rest);
                case "--no-apps" -> apps = false;
                default -> {
                    if (word.startsWith("--")) {
                        throw new StackFailure("unknown-option", word);
                    }
                    plain.add(word);
                }
            }
        }
        if (plain.isEmpty()) {
            throw new StackFailure("no-command");
        }
        var folders = StackFolders.of(data(data, port, StackFolders.project(environment)), environment);
        return new StackOptions(
                plain.getFirst(), plain.subList(1, plain.size()), portOf(port, folders.data()), folders, apps);
    }

    Ports ports() {
        return Ports.from(port);
    }

    /** Each port has data of its own, so that two stacks of one clone do not meet. */
    private static Path data(@Nullable String given, OptionalInt port, Path project) {
        if (given != null) {
            return Path.of(given);
        }
        var standard = project.resolve(".data");
        var base = port.orElse(Ports.DEFAULT_BASE);
        return base == Ports.DEFAULT_BASE ? standard : standard.resolve("port-" + base);
    }

    private static int portOf(OptionalInt asked, Path data) {
        var kept = PortNote.read(data);
        if (asked.isPresent() && kept.isPresent() && asked.getAsInt() != kept.getAsInt()) {
            throw new StackFailure(
                    "other-port", data.toString(), String.valueOf(kept.getAsInt()), String.valueOf(asked.getAsInt()));
        }
        return kept.orElse(asked.orElse(Ports.DEFAULT_BASE));
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new StackFailure("no-value", option);
        }
        return rest.pop();
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new StackFailure("not-a-number", option, value).causedBy(e);
        }
    }
}
