package org.gongdan.subsidy.application.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.application.ApplicationEvent;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationDrafted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.BaselineDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.CorrectionRequested;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.application.ApplicationEvent.DoubleFundingJudged;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.FunctionNeedsStated;
import org.gongdan.subsidy.application.ApplicationEvent.FundingDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.FundsAwaited;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationEvent.OfferDeclined;
import org.gongdan.subsidy.application.ApplicationEvent.OfferExpired;
import org.gongdan.subsidy.application.ApplicationEvent.OfferMade;
import org.gongdan.subsidy.application.ApplicationEvent.ProjectDescribed;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.DecisionReplays.Decision;
import org.gongdan.subsidy.application.DecisionReplays.Figure;
import org.gongdan.subsidy.application.RuleFinding;
import org.gongdan.subsidy.application.Verdict;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Split;

/**
 * Goes through the events of one application and judges again at each decision. Compares what counts — each rule's result,
 * the tier, the costs, what each party bears — and not the words of the explanations, which may be worded better later.
 */
final class Replay {

    /** Finds the rules as they were published. */
    interface PinnedRules {
        Optional<RuleSet> version(ProgrammeId programme, int version);
    }

    private static final String NOTHING = "–";

    private final CaseFile file;
    private final PinnedRules rules;
    private final List<Decision> decisions = new ArrayList<>();
    /** What the latest proposal found left under each cap; approvals and offers are of the same award. */
    private List<Room> roomsProposed = List.of();

    Replay(CaseFile file, PinnedRules rules) {
        this.file = file;
        this.rules = rules;
    }

    void read(ApplicationEvent event, long sequence, Instant at) {
        file.read(event);
        switch (event) {
            case EligibilityFound found -> decide(event, sequence, at, eligibility(found));
            case TierProposed proposed -> {
                roomsProposed = proposed.rooms();
                decide(event, sequence, at, award(proposed.award()));
            }
            case TierApproved approved -> decide(event, sequence, at, award(approved.award()));
            case OfferMade made -> decide(event, sequence, at, award(made.award()));
            case OfferAccepted accepted -> decide(event, sequence, at, award(accepted.award()));
            case ApplicationDrafted _,
                    ProjectDescribed _,
                    CostLinesSet _,
                    BaselineDeclared _,
                    FundingDeclared _,
                    DoubleFundingJudged _,
                    FunctionNeedsStated _,
                    ApplicationSubmitted _,
                    CorrectionRequested _,
                    ApplicationRejected _,
                    JointPartPinned _,
                    FundsAwaited _,
                    OfferDeclined _,
                    OfferExpired _,
                    ApplicationWithdrawn _ -> {
                // decided by people, or only stated
            }
        }
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    private void decide(ApplicationEvent event, long sequence, Instant at, List<Figure> figures) {
        decisions.add(new Decision(sequence, event.getClass().getSimpleName(), at, file.programmeVersion(), figures));
    }

    private List<Figure> eligibility(EligibilityFound found) {
        var verdict = verdict(found.rooms());
        var figures = new ArrayList<Figure>();
        var now = verdict.map(made -> String.valueOf(made.isEligible(found.findings())))
                .orElse(NOTHING);
        figures.add(new Figure("eligible", String.valueOf(found.eligible()), now));
        for (var finding : found.findings()) {
            var name = "rule." + finding.rule();
            var decided = String.valueOf(finding.holds());
            var recomputed = verdict.flatMap(made -> made.finding(finding.rule()))
                    .map(made -> String.valueOf(made.holds()))
                    .orElse(decided);
            figures.add(new Figure(name, decided, verdict.isPresent() ? recomputed : NOTHING));
        }
        verdict.stream()
                .flatMap(made -> made.findings().stream())
                .filter(made -> !made.holds() && isMissing(made, found))
                .forEach(made -> figures.add(new Figure("rule." + made.rule(), NOTHING, "false")));
        return figures;
    }

    private static boolean isMissing(RuleFinding made, EligibilityFound found) {
        return found.findings().stream().noneMatch(finding -> finding.rule().equals(made.rule()));
    }

    private List<Figure> award(Award award) {
        var decided = figuresOf(award.programmeVersion(), award.tier(), award.split());
        var verdict = verdict(roomsProposed);
        var recomputed = verdict.map(Verdict::split)
                .map(split -> figuresOf(file.programmeVersion(), split.basis().tier(), split))
                .orElse(Map.of());
        var names = new LinkedHashMap<>(decided);
        names.putAll(recomputed);
        return names.keySet().stream()
                .map(name ->
                        new Figure(name, decided.getOrDefault(name, NOTHING), recomputed.getOrDefault(name, NOTHING)))
                .toList();
    }

    private static Map<String, String> figuresOf(int version, String tier, Split split) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("version", Integer.toString(version));
        figures.put("tier", tier);
        figures.put("outcome", split.getClass().getSimpleName());
        figures.put("eligibleCost", split.basis().eligibleCost().amount());
        figures.put("ineligibleCost", split.basis().ineligibleCost().amount());
        split.shares()
                .forEach(line ->
                        figures.put("share." + line.party(), line.amount().amount()));
        return figures;
    }

    private Optional<Verdict> verdict(List<Room> rooms) {
        var submitted = file.submitted();
        return rules.version(submitted.programmeId(), file.programmeVersion())
                .map(version -> Verdict.of(submitted, version, rooms));
    }
}
