package org.gongdan.subsidy.report.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongdan.subsidy.audit.AuditLine;
import org.jspecify.annotations.Nullable;

/**
 * One rule of separation: whoever did the first within one application, claim, batch, investment or fund does not do the
 * second. With no first of its own it says that no two of the second are by one person.
 *
 * @param code names the rule in words
 * @param first events of preparing; a new one of {@code restart} begins the matter anew
 * @param second events of approving
 * @param restart after which only newer acts count, because they concern what was prepared then
 */
record DutyRule(String code, Set<String> first, Set<String> second, Set<String> restart) {

    static final List<DutyRule> ALL = List.of(
            new DutyRule("tier", Set.of("TierProposed"), Set.of("TierApproved"), Set.of("TierProposed")),
            new DutyRule("tier-twice", Set.of(), Set.of("TierApproved"), Set.of("TierProposed")),
            new DutyRule(
                    "claim",
                    Set.of("ClaimDrafted", "ClaimLinesSet", "ClaimSubmitted"),
                    Set.of("ClaimLineAccepted", "ClaimLineDeducted", "ClaimApproved", "ClaimRejected"),
                    Set.of()),
            new DutyRule("batch", Set.of("BatchPrepared"), Set.of("BatchApproved"), Set.of("BatchPrepared")),
            new DutyRule("batch-twice", Set.of(), Set.of("BatchApproved"), Set.of("BatchPrepared")),
            new DutyRule("milestone", Set.of("MilestoneReached"), Set.of("MilestoneVerified"), Set.of()),
            new DutyRule("kpi", Set.of("KpiMeasured"), Set.of("KpiVerified"), Set.of()),
            new DutyRule("function-use", Set.of("FunctionUseMeasured"), Set.of("FunctionUseVerified"), Set.of()),
            new DutyRule("running-cost", Set.of("RunningCostRecorded"), Set.of("RunningCostVerified"), Set.of()),
            new DutyRule(
                    "baseline",
                    Set.of("BaselineCorrectionPrepared"),
                    Set.of("BaselineCorrected"),
                    Set.of("BaselineCorrectionPrepared")),
            new DutyRule(
                    "retention",
                    Set.of("RetentionDecisionPrepared"),
                    Set.of("RetentionForfeitureConfirmed"),
                    Set.of("RetentionDecisionPrepared")),
            new DutyRule(
                    "year-end",
                    Set.of("CarryOverPrepared", "LapsePrepared"),
                    Set.of("FundCarriedOver", "AppropriationLapsed"),
                    Set.of("CarryOverPrepared", "LapsePrepared")));

    private static final Map<String, String> DUTIES = duties();

    /** What the rule found. */
    record Checked(int cases, List<Conflict> conflicts) {}

    /** Two acts of one person. */
    record Conflict(AuditLine first, AuditLine second) {}

    /** @return the word for what somebody does with this event; null when no rule is about it */
    static @Nullable String dutyOf(String event) {
        return DUTIES.get(event);
    }

    /** @param acts of people, in the order in which they happened */
    Checked check(List<AuditLine> acts) {
        var earlier = new HashMap<String, List<AuditLine>>();
        var conflicts = new ArrayList<Conflict>();
        var cases = 0;
        for (var act : acts) {
            var before = earlier.computeIfAbsent(act.stream(), _ -> new ArrayList<>());
            if (restart.contains(act.event())) {
                before.clear();
            }
            if (second.contains(act.event())) {
                cases++;
                before.stream()
                        .filter(other -> Objects.equals(other.actor(), act.actor()))
                        .findFirst()
                        .ifPresent(other -> conflicts.add(new Conflict(other, act)));
            }
            if (first.contains(act.event()) || (first.isEmpty() && second.contains(act.event()))) {
                before.add(act);
            }
        }
        return new Checked(cases, List.copyOf(conflicts));
    }

    private static Map<String, String> duties() {
        var duties = new HashMap<String, String>();
        for (var rule : ALL) {
            rule.first().forEach(event -> duties.put(event, "prepare"));
            rule.second().forEach(event -> duties.put(event, "approve"));
        }
        duties.put("ApplicationSubmitted", "sign");
        duties.put("ClaimSubmitted", "sign");
        duties.put("ClaimLineAccepted", "check");
        duties.put("ClaimLineDeducted", "check");
        duties.put("PaymentConfirmed", "settle");
        duties.put("PaymentFailed", "settle");
        return Map.copyOf(duties);
    }
}
