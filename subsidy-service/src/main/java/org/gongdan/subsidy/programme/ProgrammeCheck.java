package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds every problem of a programme file in one run, with its place and a way to mend it: syntax, schema, names and
 * numbers that contradict each other, gaps and overlaps of the tier table.
 *
 * @param rules what was read; nothing when there are problems other than of the tier table
 */
record ProgrammeCheck(@Nullable RuleSet rules, List<RuleProblem> problems) {

    private static final String SCHEMA = "programme.schema.json";

    ProgrammeCheck {
        problems = List.copyOf(problems);
    }

    static ProgrammeCheck of(String text) {
        Document document;
        try {
            document = Document.examine(text, SCHEMA);
        } catch (RulesInvalid unreadable) {
            return new ProgrammeCheck(null, unreadable.problems());
        }
        var problems = new ArrayList<>(withoutMisspelt(document));
        var salvage = salvaged(document);
        var rules = converted(document, salvage, problems);
        if (rules == null) {
            return new ProgrammeCheck(null, document.located(problems));
        }
        var contradictions = RuleSetCheck.of(rules).stream()
                .filter(problem -> !salvage.isEcho(problem))
                .map(problem -> Remedies.withRemedy(problem, rules))
                .toList();
        problems.addAll(contradictions);
        var usable = problems.isEmpty() ? rules : null;
        if (!salvage.touchesTheTable() && contradictions.stream().noneMatch(ProgrammeCheck::spoilsTheTable)) {
            table(rules).forEach(fault -> problems.add(Remedies.withRemedy(fault, rules)));
        }
        return new ProgrammeCheck(usable, document.located(problems));
    }

    private static Salvage salvaged(Document document) {
        var salvage = new Salvage(document.root(), document.guide());
        salvage.mend(document.problems().stream()
                .filter(each -> each.code() != Code.DUPLICATE)
                .toList());
        meant(document).forEach(salvage::meant);
        return salvage;
    }

    /** A key that was only misspelt is not missing as well. */
    private static List<RuleProblem> withoutMisspelt(Document document) {
        var meant = meant(document);
        return document.problems().stream()
                .filter(problem -> problem.code() != Code.MISSING_KEY || !meant.contains(problem.path()))
                .toList();
    }

    private static Set<String> meant(Document document) {
        var meant = new HashSet<String>();
        for (var problem : document.problems()) {
            if (problem.code() == Code.UNKNOWN_KEY) {
                var cut = problem.path().lastIndexOf('/');
                var around = problem.path().substring(0, cut);
                Spelling.nearest(
                                problem.path().substring(cut + 1),
                                document.guide().keys(around))
                        .ifPresent(key -> meant.add(around + Marks.step(key)));
            }
        }
        return meant;
    }

    /** Reads what is left; what fits the schema but not its type is told and left out, one after the other. */
    private static @Nullable RuleSet converted(Document document, Salvage salvage, List<RuleProblem> problems) {
        while (true) {
            try {
                return document.as(withDefaults(salvage.root()), RuleSet.class);
            } catch (RulesInvalid unfit) {
                if (!salvage.mend(unfit.problems())) {
                    return null;
                }
                unfit.problems().forEach(problem -> problems.add(Remedies.withMeaning(problem, document.guide())));
            }
        }
    }

    private static List<RuleProblem> table(RuleSet rules) {
        try {
            return rules.tierTable().problems();
        } catch (RulesInvalid undecided) {
            return undecided.problems();
        }
    }

    private static boolean spoilsTheTable(RuleProblem problem) {
        return problem.path().startsWith("/facts") || problem.path().contains("/when/");
    }

    private static ObjectNode withDefaults(ObjectNode root) {
        root.putIfAbsent("example", JsonNodeFactory.instance.booleanNode(false));
        root.putIfAbsent("facts", JsonNodeFactory.instance.objectNode());
        root.putIfAbsent("firmCaps", JsonNodeFactory.instance.arrayNode());
        root.withArray("tiers")
                .forEach(tier -> tier.asObject().putIfAbsent("when", JsonNodeFactory.instance.objectNode()));
        return root;
    }
}
