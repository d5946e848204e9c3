package org.gongdan.subsidy.programme;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The share solver on the command line: a programme and a case in, JSON out; needs no server. */
public final class SplitCommand {

    private static final int DONE = 0;
    private static final int WRONG_INPUT = 2;

    private final PrintStream out;
    private final PrintStream err;

    private SplitCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        // a logging library that nobody configured would write into the answer
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    /** @return the exit status: 0 when split, also with a gap or infeasible; 2 when the input is wrong */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return new SplitCommand(out, err).run(arguments);
    }

    private int run(List<String> arguments) {
        if (arguments.size() != 2) {
            err.println("用法：split 计划.yaml 案例.yaml");
            err.println("usage: split PROGRAMME.yaml CASE.yaml");
            return WRONG_INPUT;
        }
        var programme = arguments.get(0);
        var project = arguments.get(1);
        var reading = programme;
        try {
            var rules = RuleSetYaml.readComplete(text(programme));
            reading = project;
            var split = ShareSolver.solve(CaseYaml.read(text(project), rules));
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(SplitAnswer.of(split)));
            return DONE;
        } catch (RulesInvalid invalid) {
            for (var problem : invalid.problems()) {
                tell(reading, problem);
            }
        } catch (IOException unreadable) {
            err.println(reading + ": 无法读取 (" + unreadable + ")");
            err.println(reading + ": cannot be read (" + unreadable + ")");
        }
        return WRONG_INPUT;
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private void tell(String file, RuleProblem problem) {
        var place = problem.line() == null ? file : file + ":" + problem.line() + ":" + problem.column();
        var field = problem.path().isEmpty() ? "" : problem.path() + ": ";
        err.println(place + ": " + field + problem.explanation().zh() + " [" + problem.code() + "]");
        err.println(place + ": " + field + problem.explanation().en() + " [" + problem.code() + "]");
    }
}
