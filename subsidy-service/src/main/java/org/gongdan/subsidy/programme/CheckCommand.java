package org.gongdan.subsidy.programme;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.gongdan.subsidy.shared.Party;

/**
 * {@code programme check FILE… [--lang zh|en]}: tells every problem of programme files with its place and how to mend it,
 * or in one line what a good file holds; needs no server.
 */
public final class CheckCommand {

    private static final int GOOD = 0;
    private static final int FAULTY = 1;
    private static final int WRONG_USE = 2;

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;
    private final PrintStream out;

    private CheckCommand(Locale locale, PrintStream out) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("i18n.programme", locale, NO_FALLBACK);
        this.out = out;
    }

    public static void main(String[] arguments) {
        // a logging library that nobody configured would write into the answer
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), out, err));
    }

    /** @return the exit status: 0 when all files are good, 1 when one is not, 2 when asked in the wrong way */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        var language = environment.getOrDefault("GONGDAN_LANG", "zh");
        var files = new ArrayList<String>();
        var known = !arguments.isEmpty() && arguments.getFirst().equals("check");
        for (int index = 1; known && index < arguments.size(); index++) {
            var argument = arguments.get(index);
            if (argument.equals("--lang") && index + 1 < arguments.size()) {
                index++;
                language = arguments.get(index);
            } else if (argument.startsWith("--")) {
                known = false;
            } else {
                files.add(argument);
            }
        }
        var english = language.toLowerCase(Locale.ROOT).startsWith("en");
        var command = new CheckCommand(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, out);
        if (!known || files.isEmpty()) {
            err.println(command.say("usage"));
            return WRONG_USE;
        }
        return files.stream().map(command::check).toList().contains(false) ? FAULTY : GOOD;
    }

    private boolean check(String file) {
        ProgrammeCheck check;
        try {
            check = ProgrammeCheck.of(Files.readString(Path.of(file)));
        } catch (CharacterCodingException notUtf8) {
            out.println(file + ": " + say("not-utf8"));
            return false;
        } catch (IOException unreadable) {
            out.println(file + ": " + say("unreadable", unreadable));
            return false;
        }
        for (var problem : check.problems()) {
            tell(file, problem);
        }
        var rules = check.rules();
        if (rules == null || !check.problems().isEmpty()) {
            out.println(file + ": " + say("problems", check.problems().size()));
            return false;
        }
        out.println(file + ": " + summary(rules));
        return true;
    }

    private void tell(String file, RuleProblem problem) {
        var place = problem.line() == null ? file : file + ":" + problem.line() + ":" + problem.column();
        var field = problem.path().isEmpty() ? "" : problem.path() + ": ";
        var rule = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        out.println(place + ": " + field + problem.explanation().in(locale) + " [" + rule + "]");
        if (problem.remedy() != null) {
            out.println("    " + say("remedy", problem.remedy().in(locale)));
        }
    }

    private String summary(RuleSet rules) {
        var parties = rules.parties().stream().map(this::name).toList();
        return say(
                "good",
                rules.code(),
                rules.version(),
                rules.tiers().size(),
                listed(rules.facts().keySet().stream()),
                listed(parties.stream()),
                projectCaps(rules),
                listed(rules.firmCaps().stream().map(FirmCap::code)));
    }

    /** How many amounts or rates limit one project. */
    private static long projectCaps(RuleSet rules) {
        var ofTiers = rules.tiers().stream()
                .flatMap(tier -> Stream.concat(
                        Stream.of(tier.maxCost(), tier.maxSubsidyRate(), tier.maxSubsidy()),
                        tier.shares().stream().flatMap(share -> Stream.of(share.maxRate(), share.maxAmount()))));
        var ofCategories = rules.costCategories().stream()
                .flatMap(category -> Stream.of(category.maxAmount(), category.maxRate()));
        return Stream.concat(ofTiers, ofCategories).filter(Objects::nonNull).count();
    }

    private String name(Party party) {
        return Sentences.name(party).in(locale);
    }

    private String listed(Stream<String> names) {
        var list = names.toList();
        return list.isEmpty() ? say("none") : list.size() + " (" + String.join(", ", list) + ")";
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(texts.getString("programme.check." + key), locale).format(arguments);
    }
}
