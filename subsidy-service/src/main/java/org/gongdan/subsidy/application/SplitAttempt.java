package org.gongdan.subsidy.application;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.RulesInvalid;
import org.gongdan.subsidy.programme.ShareSolver;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.programme.SplitRequest;
import org.gongdan.subsidy.shared.Bilingual;

/** The split of an application under one version of the rules, or why there is none. */
sealed interface SplitAttempt {

    record Found(Split split) implements SplitAttempt {}

    /** The case itself is wrong: no tier fits, or a party has no part in the programme. */
    record Impossible(Bilingual reason) implements SplitAttempt {}

    /** By the rules alone, whatever the enterprise group was awarded before. */
    static SplitAttempt of(RuleSet rules, Facts facts, Dossier dossier, CaseDates dates) {
        return of(rules, facts, dossier, dates, List.of());
    }

    /** Room in the funds is no part of it: the rules fix the shares, and a fund without room is waited for. */
    static SplitAttempt of(RuleSet rules, Facts facts, Dossier dossier, CaseDates dates, List<Room> rooms) {
        try {
            var joint = dossier.joint();
            return new Found(ShareSolver.solve(
                    new SplitRequest(rules, facts, dossier.allLines(), dossier.offers(), rooms, dates),
                    joint == null ? null : joint.leadFloor()));
        } catch (RulesInvalid invalid) {
            return new Impossible(Eligibility.joined(invalid.problems()));
        }
    }

    /** Why the shares do not add up to the eligible cost; nothing when they do. */
    static Optional<Bilingual> whyNotBalanced(Split split) {
        return switch (split) {
            case Split.Balanced _ -> Optional.empty();
            case Split.UnfundedGap gap -> Optional.of(gap.explanation());
            case Split.Infeasible infeasible -> Optional.of(infeasible.explanation());
        };
    }
}
