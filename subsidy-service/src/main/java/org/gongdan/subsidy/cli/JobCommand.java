package org.gongdan.subsidy.cli;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * {@code job NAME [--period P] [--rate R]}: starts a job as an operator, follows it, and prints its result as JSON.
 * Succeeds only if the job completes.
 */
public final class JobCommand {

    private static final Set<String> OPTIONS = Set.of("--period", "--rate", "--scope", "--day", "--year");
    private static final Set<String> UNDER_WAY = Set.of("STARTING", "STARTED", "STOPPING");

    private JobCommand() {}

    public static void main(String[] arguments) {
        var line = CommandLine.ofProcess();
        System.exit(line.run(() -> {
            var read = Arguments.read(List.of(arguments), OPTIONS, line.words());
            var stack = line.stack();
            var bearer = Login.of(stack, "operator", line.environment(), line.words());
            run(read, line, URI.create(stack.batchUrl()), bearer);
        }));
    }

    static void run(Arguments arguments, CommandLine line, URI batch, Bearer bearer) {
        var words = line.words();
        var api = new ApiClient(batch, bearer, words);
        var parameters = new TreeMap<String, String>();
        // each job takes those that it has, and names one that it has not
        OPTIONS.forEach(
                option -> arguments.option(option).ifPresent(value -> parameters.put(option.substring(2), value)));
        var started = api.post("/api/jobs/" + arguments.name() + "/runs", parameters);
        var run = line.waiting()
                .until(
                        seen -> !UNDER_WAY.contains(seen.path("status").asString()),
                        () -> api.get(started.location()),
                        seen -> words.of("job.running", arguments.name(), progressOf(seen)));
        line.out().println(run);
        if (!run.path("status").asString().equals("COMPLETED")) {
            throw words.failure(
                    "job.failed",
                    arguments.name(),
                    run.path("status").asString(),
                    run.path("failure").asString("—"));
        }
    }

    static Arguments read(List<String> arguments, Words words) {
        return Arguments.read(arguments, OPTIONS, words);
    }

    private static String progressOf(JsonNode run) {
        var done = run.path("done").asLong(0);
        return run.path("total").isNumber() ? done + " / " + run.path("total").asLong() : String.valueOf(done);
    }
}
