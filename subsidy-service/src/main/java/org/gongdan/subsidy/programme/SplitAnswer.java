package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.gongdan.subsidy.programme.Split.Contradiction;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** A split as it is shown outside: amounts as text, plain and grouped. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "outcome",
    "programme",
    "version",
    "tier",
    "eligibleCost",
    "ineligibleCost",
    "shares",
    "gap",
    "contradiction"
})
public record SplitAnswer(
        Outcome outcome,
        String programme,
        int version,
        String tier,
        String eligibleCost,
        String ineligibleCost,
        List<ShareAnswer> shares,
        @Nullable GapAnswer gap,
        @Nullable Refuted contradiction,
        List<ExclusionAnswer> exclusions) {

    /** Which of the three it is. */
    public enum Outcome {
        BALANCED,
        UNFUNDED_GAP,
        INFEASIBLE
    }

    /** What one party bears. */
    public record ShareAnswer(
            Party party, String amount, String formatted, Constraint constraint, String zh, String en) {}

    /** What nobody bears yet. */
    public record GapAnswer(String amount, String formatted, List<Party> closableBy, String zh, String en) {}

    /** Why it cannot be borne. */
    public record Refuted(Contradiction reason, String zh, String en) {}

    /** Cost that does not count. */
    public record ExclusionAnswer(
            String category, String amount, String formatted, Exclusion.Reason reason, String zh, String en) {}

    public static SplitAnswer of(Split split) {
        return switch (split) {
            case Split.Balanced _ -> of(split, Outcome.BALANCED, null, null);
            case Split.UnfundedGap unfunded -> of(split, Outcome.UNFUNDED_GAP, gap(unfunded), null);
            case Split.Infeasible infeasible -> of(split, Outcome.INFEASIBLE, null, refuted(infeasible));
        };
    }

    private static SplitAnswer of(
            Split split, Outcome outcome, @Nullable GapAnswer gap, @Nullable Refuted contradiction) {
        var basis = split.basis();
        return new SplitAnswer(
                outcome,
                basis.programme(),
                basis.version(),
                basis.tier(),
                basis.eligibleCost().amount(),
                basis.ineligibleCost().amount(),
                split.shares().stream().map(SplitAnswer::share).toList(),
                gap,
                contradiction,
                basis.exclusions().stream().map(SplitAnswer::exclusion).toList());
    }

    private static GapAnswer gap(Split.UnfundedGap unfunded) {
        var words = unfunded.explanation();
        return new GapAnswer(
                unfunded.gap().amount(), unfunded.gap().grouped(), unfunded.closableBy(), words.zh(), words.en());
    }

    private static Refuted refuted(Split.Infeasible infeasible) {
        var words = infeasible.explanation();
        return new Refuted(infeasible.contradiction(), words.zh(), words.en());
    }

    private static ShareAnswer share(ShareLine line) {
        return new ShareAnswer(
                line.party(),
                line.amount().amount(),
                line.amount().grouped(),
                line.constraint(),
                line.explanation().zh(),
                line.explanation().en());
    }

    private static ExclusionAnswer exclusion(Exclusion exclusion) {
        return new ExclusionAnswer(
                exclusion.category(),
                exclusion.amount().amount(),
                exclusion.amount().grouped(),
                exclusion.reason(),
                exclusion.explanation().zh(),
                exclusion.explanation().en());
    }
}
