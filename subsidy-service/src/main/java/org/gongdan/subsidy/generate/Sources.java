package org.gongdan.subsidy.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.ScenarioYaml;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.RuleSetYaml;

/** The shipped rules and scenarios, from the folder that an operator may change. */
final class Sources {

    private static final String RULES = "example-three-way";
    private static final Pattern CODE = Pattern.compile("(?m)^code: " + RULES + "$");
    /** The shipped rules release at once, for the demo; a province waits, as the figures of use are of day 90 and 180. */
    private static final Pattern AT_ONCE = Pattern.compile("(?m)^    days: 0$");

    private static final Pattern IN_FORCE = Pattern.compile("(?m)^effectiveFrom: .*$");

    private Sources() {}

    /**
     * The shipped rules of the three-way cost sharing under a name of their own, in force from the first day, so that
     * the programme itself stays free for real use.
     */
    static RuleSet rules(Path config, Plan plan) {
        var text = read(config.resolve("programmes/" + RULES + ".yaml"));
        text = CODE.matcher(text).replaceFirst("code: " + RULES + "-generated-" + plan.seed());
        text = AT_ONCE.matcher(text).replaceFirst("    days: 90");
        return RuleSetYaml.readComplete(IN_FORCE.matcher(text).replaceFirst("effectiveFrom: " + plan.first()));
    }

    /** All shipped scenarios, by name. */
    static List<Scenario> scenarios(Path config) {
        var scenarios = new ArrayList<Scenario>();
        try (var files = Files.list(config.resolve("catalogue"))) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> scenarios.add(ScenarioYaml.read(read(file))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(scenarios);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
