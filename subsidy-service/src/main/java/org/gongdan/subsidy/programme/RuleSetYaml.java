package org.gongdan.subsidy.programme;

import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one version of a programme's rules from YAML or JSON. */
public final class RuleSetYaml {

    private static final String SCHEMA = "programme.schema.json";

    private RuleSetYaml() {}

    /**
     * Reads rules that make sense by themselves; whether the tier table is complete is asked when they are published.
     *
     * @throws RulesInvalid with every problem found, each with its place in the text
     */
    public static RuleSet read(String text) {
        var document = Document.read(text, SCHEMA);
        var rules = withDefaults(document).as(RuleSet.class);
        var problems = RuleSetCheck.of(rules).stream().map(document::located).toList();
        if (!problems.isEmpty()) {
            throw new RulesInvalid(problems);
        }
        return rules;
    }

    /** @throws RulesInvalid as {@link #read}, and for a tier table with gaps or overlaps */
    public static RuleSet readComplete(String text) {
        var rules = read(text);
        var faults = rules.tierTable().problems();
        if (!faults.isEmpty()) {
            throw new RulesInvalid(faults);
        }
        return rules;
    }

    /** The same rules as a text that {@link #read} understands; comments are not kept anywhere. */
    public static String write(RuleSet rules) {
        return RuleSetFile.of(rules);
    }

    private static Document withDefaults(Document document) {
        var root = document.root();
        root.putIfAbsent("example", JsonNodeFactory.instance.booleanNode(false));
        root.putIfAbsent("facts", JsonNodeFactory.instance.objectNode());
        root.putIfAbsent("firmCaps", JsonNodeFactory.instance.arrayNode());
        root.withArray("tiers")
                .forEach(tier -> tier.asObject().putIfAbsent("when", JsonNodeFactory.instance.objectNode()));
        return document;
    }
}
