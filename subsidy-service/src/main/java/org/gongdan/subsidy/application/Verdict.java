package org.gongdan.subsidy.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Split;
import org.jspecify.annotations.Nullable;

/**
 * What one version of the rules makes of a submission; pure, so that any version can be asked at any time.
 *
 * @param findings every rule that needs no more than the submission, with its result and reason
 * @param split how the cost is borne, none when no tier fits
 */
public record Verdict(List<RuleFinding> findings, @Nullable Split split) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** By the rules alone, whatever the enterprise group was awarded before. */
    public static Verdict of(SubmittedCase submitted, RuleSet rules) {
        return of(submitted, rules, List.of());
    }

    /** @param rooms what was left under each limit outside the rules */
    public static Verdict of(SubmittedCase submitted, RuleSet rules, List<Room> rooms) {
        return Eligibility.byRulesAlone(submitted.dossier(), rules, submitted.facts(), submitted.dates(), rooms);
    }

    /**
     * Whether every rule holds. What no submission shows — that the enterprise was verified, that a call was open — is
     * taken from what was found on the day of submission.
     */
    public boolean isEligible(Collection<RuleFinding> foundThen) {
        return findings.stream().allMatch(RuleFinding::holds)
                && foundThen.stream().noneMatch(finding -> !finding.holds() && !judges(finding.rule()));
    }

    public boolean judges(String rule) {
        return finding(rule).isPresent();
    }

    public Optional<RuleFinding> finding(String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).findFirst();
    }
}
