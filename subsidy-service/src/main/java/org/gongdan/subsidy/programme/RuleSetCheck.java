package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.gongdan.subsidy.programme.Condition.Between;
import org.gongdan.subsidy.programme.Condition.OneOf;
import org.gongdan.subsidy.programme.RuleProblem.Code;

/** Finds what no schema can: names that nothing declares, values outside a domain, numbers that contradict each other. */
final class RuleSetCheck {

    private final RuleSet rules;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleSetCheck(RuleSet rules) {
        this.rules = rules;
    }

    static List<RuleProblem> of(RuleSet rules) {
        var check = new RuleSetCheck(rules);
        check.dates();
        check.rules.facts().forEach(check::fact);
        check.unique("/tiers", rules.tiers().stream().map(Tier::code).toList());
        check.unique(
                "/costCategories",
                rules.costCategories().stream().map(CostCategory::code).toList());
        check.unique("/firmCaps", rules.firmCaps().stream().map(FirmCap::code).toList());
        for (int index = 0; index < rules.tiers().size(); index++) {
            check.conditions("/tiers/" + index, rules.tiers().get(index));
            check.problems.addAll(
                    ShareRuleCheck.of("/tiers/" + index, rules.tiers().get(index), rules));
        }
        check.problems.addAll(LimitCheck.of(rules));
        check.problems.addAll(TermsCheck.of(rules));
        return List.copyOf(check.problems);
    }

    private void dates() {
        var until = rules.effectiveTo();
        if (until != null && until.isBefore(rules.effectiveFrom())) {
            add(
                    "/effectiveTo",
                    Code.CONTRADICTION,
                    "失效日期 %s 早于生效日期 %s".formatted(until, rules.effectiveFrom()),
                    "it ends on %s, before it begins on %s".formatted(until, rules.effectiveFrom()));
        }
    }

    private void fact(String name, FactDeclaration fact) {
        var path = "/facts/" + name;
        if ((fact.kind() == FactKind.CHOICE) == (fact.values() == null)) {
            add(
                    path + "/values",
                    Code.CONTRADICTION,
                    "只有 CHOICE 类型的事实列出 values",
                    "values are listed for a CHOICE, and for nothing else");
            return;
        }
        if (fact.kind() != FactKind.NUMBER && (fact.from() != null || fact.to() != null)) {
            add(path, Code.CONTRADICTION, "只有 NUMBER 类型的事实有 from 和 to", "only a NUMBER has from and to");
        }
        if (fact.kind() == FactKind.NUMBER && fact.to() != null && fact.to() < fact.least()) {
            add(
                    path + "/to",
                    Code.CONTRADICTION,
                    "上限 %d 小于下限 %d".formatted(fact.to(), fact.least()),
                    "to %d is less than from %d".formatted(fact.to(), fact.least()));
            return;
        }
        if (fact.assumed() != null && !fact.takes(fact.assumed())) {
            add(
                    path + "/assumed",
                    Code.UNKNOWN_VALUE,
                    "默认值 %s 不在 %s 之中".formatted(fact.assumed().plain(), fact.plainDomain()),
                    "the assumed value %s is not among %s"
                            .formatted(fact.assumed().plain(), fact.plainDomain()));
        }
        KnownFact.ofKey(name).ifPresent(known -> agreesWith(known, path, fact));
    }

    private void agreesWith(KnownFact known, String path, FactDeclaration fact) {
        if (fact.kind() != known.kind()) {
            add(
                    path + "/kind",
                    Code.CONTRADICTION,
                    "%s 的类型应为 %s".formatted(known.key(), known.kind()),
                    "%s is a %s".formatted(known.key(), known.kind()));
        } else if (!known.takes(fact)) {
            add(
                    path,
                    Code.UNKNOWN_VALUE,
                    "%s 的取值范围应在 %s 之内".formatted(known.key(), known.plainBounds()),
                    "%s lies within %s".formatted(known.key(), known.plainBounds()));
        } else if (fact.values() != null && !known.domain().isEmpty()) {
            unknownValues(path + "/values", fact.values(), known.domain());
        }
    }

    private void conditions(String path, Tier tier) {
        tier.when().forEach((name, condition) -> {
            var at = path + "/when/" + name;
            var fact = rules.facts().get(name);
            if (fact == null) {
                add(at, Code.UNKNOWN_FACT, "未声明事实“%s”".formatted(name), "the fact %s is not declared".formatted(name));
            } else if (!condition.suits(fact.kind())) {
                add(
                        at,
                        Code.CONTRADICTION,
                        "条件与 %s 类型的事实不符".formatted(fact.kind()),
                        "the condition does not suit a %s".formatted(fact.kind()));
            } else if (condition instanceof OneOf(var values) && fact.domain() instanceof OneOf(var domain)) {
                unknownValues(at, values, domain);
            } else if (condition instanceof Between(var from, var to)
                    && ((from != null && from < fact.least()) || (to != null && fact.to() != null && to > fact.to()))) {
                add(
                        at,
                        Code.UNKNOWN_VALUE,
                        "超出取值范围 %s".formatted(fact.plainDomain()),
                        "it goes beyond %s".formatted(fact.plainDomain()));
            }
        });
    }

    private void unknownValues(String path, Collection<String> values, Collection<String> domain) {
        values.stream()
                .filter(value -> !domain.contains(value))
                .forEach(value -> add(
                        path,
                        Code.UNKNOWN_VALUE,
                        "“%s”不在 %s 之中".formatted(value, String.join(", ", domain)),
                        "%s is not among %s".formatted(value, String.join(", ", domain))));
    }

    private void unique(String path, List<String> codes) {
        var seen = new HashSet<String>();
        for (int index = 0; index < codes.size(); index++) {
            var code = codes.get(index);
            if (!seen.add(code)) {
                add(
                        path + "/" + index + "/code",
                        Code.DUPLICATE,
                        "“%s”重复".formatted(code),
                        "%s is there twice".formatted(code));
            }
        }
    }

    private void add(String path, Code code, String zh, String en) {
        problems.add(RuleProblem.at(path, code, zh, en));
    }
}
