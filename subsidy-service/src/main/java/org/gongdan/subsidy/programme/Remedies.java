package org.gongdan.subsidy.programme;

import java.util.Collection;
import org.gongdan.subsidy.shared.Bilingual;

/** How to mend what contradicts itself. */
final class Remedies {

    private Remedies() {}

    /** The problem with the way to mend it, unless it names one already. */
    static RuleProblem withRemedy(RuleProblem problem, RuleSet rules) {
        return problem.remedy() == null ? problem.mendedBy(remedy(problem, rules)) : problem;
    }

    /** The problem with what its place should hold. */
    static RuleProblem withMeaning(RuleProblem problem, SchemaGuide guide) {
        return guide.meaning(problem.path()).map(problem::mendedBy).orElse(problem);
    }

    private static Bilingual remedy(RuleProblem problem, RuleSet rules) {
        var name = problem.path().substring(problem.path().lastIndexOf('/') + 1);
        return switch (problem.code()) {
            case UNKNOWN_FACT ->
                nearest(
                        name,
                        rules.facts().keySet(),
                        new Bilingual("在 facts 中声明，或改正名称", "declare it under facts, or correct the name"));
            case UNKNOWN_VALUE ->
                new Bilingual("改正该值，或把它加入该事实的取值", "correct the value, or add it to the values of the fact");
            case UNKNOWN_CATEGORY -> Spelling.oneOf(categories(rules));
            case UNKNOWN_PARTY -> new Bilingual("在档位中写明该方的分担，或改正名称", "give it a share in a tier, or correct the name");
            case DUPLICATE -> new Bilingual("只保留一个，或改名", "keep one of them, or give it another name");
            case TABLE_GAP ->
                new Bilingual(
                        "增加一个档位，放宽某个档位的 when，或从 facts 中去掉不受理的取值",
                        "add a tier, widen the `when` of one, or leave values that may not apply out of facts");
            case TABLE_OVERLAP -> new Bilingual("收窄其中一个档位的 when", "narrow the `when` of one of the two");
            case TABLE_TOO_LARGE ->
                new Bilingual("减少事实或档位，或拆成几个计划", "use fewer facts or tiers, or make several programmes of it");
            case SYNTAX, UNKNOWN_KEY, MISSING_KEY, SCHEMA, CONTRADICTION, AMOUNT_INVALID, FACT_MISSING, NO_TIER_FITS ->
                new Bilingual("改动其中之一，使两者相符", "change one of the two so that they agree");
        };
    }

    private static Bilingual nearest(String name, Collection<String> known, Bilingual otherwise) {
        return Spelling.nearest(name, known).map(Spelling::question).orElse(otherwise);
    }

    private static Collection<String> categories(RuleSet rules) {
        return rules.costCategories().stream().map(CostCategory::code).toList();
    }
}
