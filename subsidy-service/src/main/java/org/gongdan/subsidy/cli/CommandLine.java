package org.gongdan.subsidy.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongdan.config.stack.RunningStack;
import org.gongdan.config.stack.StackFailure;

/** Where a command writes and what it knows of its surroundings. */
record CommandLine(PrintStream out, PrintStream err, Map<String, String> environment, Words words) {

    static CommandLine ofProcess() {
        var environment = System.getenv();
        return new CommandLine(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                environment,
                Words.in(environment));
    }

    Waiting waiting() {
        return new Waiting(err, "1".equals(environment.get("GONGDAN_TTY")));
    }

    /** Runs a command and gives its exit code; what went wrong is told in one line, never as a stack trace. */
    int run(Runnable command) {
        try {
            command.run();
            return 0;
        } catch (CommandFailed failed) {
            err.println(failed.getMessage());
            return failed.exitCode();
        } catch (StackFailure notRunning) {
            err.println(words.of("not-running"));
            return CommandFailed.FAILED;
        }
    }

    RunningStack stack() {
        return RunningStack.current();
    }
}
