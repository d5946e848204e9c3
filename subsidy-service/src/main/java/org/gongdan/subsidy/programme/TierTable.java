package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.RuleProblem.Code;

/** The tiers of one version over the facts it declares; exactly one tier fits each possible applicant. */
public record TierTable(SortedMap<String, FactDeclaration> facts, List<Tier> tiers) {

    public TierTable {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        tiers = List.copyOf(tiers);
    }

    /** The tier that fits, or what keeps the applicant out of all of them. */
    public TierFit fit(Facts stated) {
        var applicant = withAssumed(stated);
        var problems = outsideDomain(applicant);
        if (!problems.isEmpty()) {
            return new TierFit.Outside(problems);
        }
        return tiers.stream()
                .filter(tier -> tier.fits(applicant))
                .findFirst()
                .<TierFit>map(TierFit.Fits::new)
                .orElseGet(() -> new TierFit.Outside(List.of(RuleProblem.at(
                        "/facts",
                        Code.NO_TIER_FITS,
                        "没有适用的档位：" + applicant.plain(),
                        "no tier fits " + applicant.plain()))));
    }

    /**
     * Applicants without a tier, and every pair of tiers for one applicant, each with an example.
     *
     * @throws RulesInvalid when the conditions combine in too many ways to say whether there are gaps
     */
    public List<TableFault> check() {
        var everyone = Region.all(facts);
        var rows = tiers.stream().map(tier -> everyone.where(tier.when())).toList();
        var faults = new ArrayList<TableFault>();
        for (var example : GapSearch.gapsOf(facts, tiers)) {
            faults.add(new TableFault.Gap(example));
        }
        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                var both = rows.get(one).and(rows.get(other));
                if (!both.isEmpty()) {
                    faults.add(new TableFault.Overlap(
                            tiers.get(one).code(), tiers.get(other).code(), both.example()));
                }
            }
        }
        return List.copyOf(faults);
    }

    /** The same faults in words, as what keeps the table from being published. */
    public List<RuleProblem> problems() {
        return check().stream()
                .map(fault -> switch (fault) {
                    case TableFault.Gap(var example) ->
                        RuleProblem.at(
                                "/tiers",
                                Code.TABLE_GAP,
                                "档位表有空缺，例如没有档位适用于：" + example.plain(),
                                "the tier table has a gap: no tier fits, for example, " + example.plain());
                    case TableFault.Overlap(var one, var other, var example) ->
                        RuleProblem.at(
                                "/tiers/"
                                        + tiers.stream()
                                                .map(Tier::code)
                                                .toList()
                                                .lastIndexOf(other),
                                Code.TABLE_OVERLAP,
                                "档位“%s”与“%s”重叠，例如：%s".formatted(one, other, example.plain()),
                                "the tiers %s and %s overlap: both fit, for example, %s"
                                        .formatted(one, other, example.plain()));
                })
                .toList();
    }

    private Facts withAssumed(Facts stated) {
        var applicant = stated;
        for (var fact : facts.entrySet()) {
            var assumed = fact.getValue().assumed();
            if (assumed != null && stated.get(fact.getKey()).isEmpty()) {
                applicant = applicant.with(fact.getKey(), assumed);
            }
        }
        return applicant;
    }

    private List<RuleProblem> outsideDomain(Facts applicant) {
        var problems = new ArrayList<RuleProblem>();
        facts.forEach((name, declaration) -> {
            var value = applicant.get(name);
            if (value.isEmpty()) {
                problems.add(RuleProblem.at(
                        "/facts/" + name,
                        Code.FACT_MISSING,
                        "缺少事实“%s”（可取 %s）".formatted(name, declaration.plainDomain()),
                        "the fact %s is missing (one of %s)".formatted(name, declaration.plainDomain())));
            } else if (!declaration.takes(value.get())) {
                problems.add(RuleProblem.at(
                        "/facts/" + name,
                        Code.NO_TIER_FITS,
                        "没有适用的档位：“%s”为 %s，而本计划只接受 %s"
                                .formatted(name, value.get().plain(), declaration.plainDomain()),
                        "no tier fits: %s is %s, and the programme takes %s"
                                .formatted(name, value.get().plain(), declaration.plainDomain())));
            }
        });
        return problems;
    }
}
