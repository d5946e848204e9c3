package org.gongdan.subsidy.programme;

/** Reads one version of a programme's rules from YAML or JSON. */
public final class RuleSetYaml {

    private RuleSetYaml() {}

    /**
     * Reads rules that make sense by themselves; whether the tier table is complete is asked when they are published.
     *
     * @throws RulesInvalid with every problem found, each with its place in the text
     */
    public static RuleSet read(String text) {
        var check = ProgrammeCheck.of(text);
        var rules = check.rules();
        if (rules == null) {
            throw new RulesInvalid(check.problems());
        }
        return rules;
    }

    /** @throws RulesInvalid as {@link #read}, and for a tier table with gaps or overlaps */
    public static RuleSet readComplete(String text) {
        var check = ProgrammeCheck.of(text);
        var rules = check.rules();
        if (rules == null || !check.problems().isEmpty()) {
            throw new RulesInvalid(check.problems());
        }
        return rules;
    }

    /** The same rules as a text that {@link #read} understands; comments are not kept anywhere. */
    public static String write(RuleSet rules) {
        return RuleSetFile.of(rules);
    }
}
