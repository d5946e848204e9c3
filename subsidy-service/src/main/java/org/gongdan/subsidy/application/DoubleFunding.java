package org.gongdan.subsidy.application;

import java.util.List;
import java.util.stream.Collectors;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.cumulation.ProviderContract;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;

/**
 * Whether another award of the enterprise group funds the same project, in whatever programme. The same contract or
 * invoice proves it; the same scenario over the same days only suggests it, and a person decides.
 *
 * @param uscc of the applicant, who is told of its own awards by name, and of others of its group without
 * @param same awards for the same paper
 * @param likely awards that only look like it
 */
record DoubleFunding(String uscc, List<GrantedAward> same, List<GrantedAward> likely) {

    static DoubleFunding of(ApplicationId application, Dossier dossier, List<GrantedAward> held) {
        var papers = dossier.funding().papers().stream()
                .map(ProviderContract::fingerprint)
                .collect(Collectors.toSet());
        var others = held.stream()
                .filter(award -> !award.awardId().equals(application.value()))
                .collect(Collectors.partitioningBy(award -> award.papers().stream()
                        .map(ProviderContract::fingerprint)
                        .anyMatch(papers::contains)));
        return new DoubleFunding(
                dossier.uscc(),
                others.getOrDefault(true, List.of()),
                others.getOrDefault(false, List.of()).stream()
                        .filter(award -> looksLike(dossier.project(), award))
                        .toList());
    }

    RuleFinding finding() {
        if (!same.isEmpty()) {
            return finding(false, "同一合同或发票已获资助：", "the same contract or invoice is funded already: ", same);
        }
        return likely.isEmpty()
                ? finding(true, "本企业集团没有同一项目的其他资助", "no other award of the group funds this project", likely)
                : finding(
                        true,
                        "同一场景、同一时期已有资助，须由经办人判断是否同一项目：",
                        "funded in the same scenario and time; an officer decides whether it is the same project: ",
                        likely);
    }

    private RuleFinding finding(boolean holds, String zh, String en, List<GrantedAward> awards) {
        return new RuleFinding(
                "not-funded-twice",
                holds,
                new Bilingual(
                        zh + toApplicant(awards, "本集团另一家企业的资助"),
                        en + toApplicant(awards, "an award of another enterprise of the group")));
    }

    private String toApplicant(List<GrantedAward> awards, String ofOthers) {
        return awards.stream()
                .map(award -> award.uscc().equals(uscc) ? names(List.of(award)) : ofOthers)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Before a proposal: what is proven or judged to be the same is refused, what is undecided waits for a decision. */
    void requireDecided(Submission submission) {
        if (!same.isEmpty()) {
            throw new CommandRefused(ApplicationRefusal.FUNDED_TWICE, names(same));
        }
        for (var award : likely) {
            var distinct = submission.judged().get(award.awardId());
            if (distinct == null) {
                throw new CommandRefused(ApplicationRefusal.DOUBLE_FUNDING_UNDECIDED, award.title(), award.awardId());
            }
            if (!distinct) {
                throw new CommandRefused(ApplicationRefusal.FUNDED_TWICE, names(List.of(award)));
            }
        }
    }

    private static boolean looksLike(Project project, GrantedAward award) {
        return project.scenario().equals(award.scenario())
                && !project.startsOn().isAfter(award.endsOn())
                && !award.startsOn().isAfter(project.endsOn());
    }

    private static String names(List<GrantedAward> awards) {
        return awards.stream()
                .map(award -> award.title() + " (" + award.awardId() + ")")
                .collect(Collectors.joining(", "));
    }
}
