package org.gongdan.subsidy.programme;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a case to be split from YAML or JSON. */
public final class CaseYaml {

    private static final String SCHEMA = "case.schema.json";

    private CaseYaml() {}

    /** @throws RulesInvalid with every problem found, each with its place in the text */
    public static SplitRequest read(String text, RuleSet rules) {
        var document = Document.read(text, SCHEMA);
        document.root().putIfAbsent("offers", JsonNodeFactory.instance.arrayNode());
        document.root().putIfAbsent("rooms", JsonNodeFactory.instance.arrayNode());
        document.root().putIfAbsent("dates", JsonNodeFactory.instance.objectNode());
        var stated = document.as(StatedCase.class);
        var request = new SplitRequest(
                rules, stated.facts(), stated.costs(), stated.offers(), stated.rooms(), stated.dates());
        var problems =
                CaseCheck.problemsOf(request).stream().map(document::located).toList();
        if (!problems.isEmpty()) {
            throw new RulesInvalid(problems);
        }
        return request;
    }

    private record StatedCase(
            Facts facts, List<CostLine> costs, List<Offer> offers, List<Room> rooms, CaseDates dates) {}
}
