package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * Splits a joint project: shared cost is divided between the members, each member is split in its own tier, and the lead
 * company's minimum holds over all members together; pure, exact to the fen, whatever the order of members or lines.
 *
 * <p>Members are first split as if the lead company had no minimum. If all that it bears then falls short, it is lifted:
 * first where members have a gap, then by taking over what enterprises bear above their own minimum, in proportion to
 * what they bear, and at last from the other parties in the order in which a split cuts them. What it takes over
 * becomes its minimum at that member, and the member is split again. A project of one member is an ordinary one.
 */
public final class JointSolver {

    private final JointRequest request;
    private final List<List<SharedLine>> shared;

    private JointSolver(JointRequest request) {
        this.request = request;
        this.shared = partsOf(request);
    }

    public static JointSplit solve(JointRequest request) {
        return new JointSolver(request).solve();
    }

    /** The parts of the shared cost by the member's code; they depend on the members' figures alone. */
    public static Map<String, List<SharedLine>> sharedOf(JointRequest request) {
        var parts = partsOf(request);
        var byMember = new HashMap<String, List<SharedLine>>();
        for (int index = 0; index < parts.size(); index++) {
            byMember.put(request.members().get(index).uscc(), List.copyOf(parts.get(index)));
        }
        return byMember;
    }

    /** In the order of the members. */
    private static List<List<SharedLine>> partsOf(JointRequest request) {
        var weights = request.members().stream()
                .map(member -> request.driver() == CostDriver.EQUAL ? 1L : member.figure())
                .toList();
        var percents = percentsOf(weights);
        var shared = new ArrayList<List<SharedLine>>();
        weights.forEach(_ -> shared.add(new ArrayList<>()));
        for (var line : request.sharedLines()) {
            var parts = Apportionment.of(line.amount().fen(), weights);
            var taxes = taxesOf(line, weights, parts);
            for (int index = 0; index < parts.size(); index++) {
                if (parts.get(index) > 0) {
                    var part = new CostLine(
                            line.category(),
                            Money.ofFen(parts.get(index)),
                            taxes.isEmpty() ? null : Money.ofFen(taxes.get(index)),
                            line.contractedOn(),
                            line.paidOn());
                    shared.get(index).add(new SharedLine(part, line.amount(), percents.get(index)));
                }
            }
        }
        return shared;
    }

    /** Tax follows the cost it is on: whoever bears none of the one bears none of the other. */
    private static List<Long> taxesOf(CostLine line, List<Long> weights, List<Long> parts) {
        if (line.vat() == null) {
            return List.of();
        }
        var bearing = new ArrayList<Long>();
        for (int index = 0; index < weights.size(); index++) {
            bearing.add(parts.get(index) > 0 ? weights.get(index) : 0L);
        }
        return Apportionment.of(line.vat().fen(), bearing);
    }

    private static List<BigDecimal> percentsOf(List<Long> weights) {
        var total = weights.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights.stream()
                .map(weight -> total.signum() == 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(weight).movePointRight(2).divide(total, 2, RoundingMode.HALF_UP))
                .toList();
    }

    private JointSplit solve() {
        if (request.members().size() == 1) {
            var only = MemberCase.of(request.rules(), request.members().getFirst(), shared.getFirst());
            var split = only.solve(null);
            var floor = Yuan.down(only.floorPart().max(Yuan.fen(only.floorAmount())));
            return joint(List.of(only), List.of(split), List.of(0L), floor);
        }
        var cases = IntStream.range(0, request.members().size())
                .mapToObj(index ->
                        MemberCase.of(request.rules(), request.members().get(index), shared.get(index)))
                .toList();
        var base = cases.stream().map(each -> each.solve(Money.ZERO)).toList();
        var floor = floorOf(cases);
        var borne = Money.sum(
                base,
                split -> split.split() == null ? Money.ZERO : split.split().shareOf(Party.LEAD));
        var lifts = floor.isMoreThan(borne)
                ? LeadLift.of(cases, base, floor.minus(borne))
                : cases.stream().map(_ -> 0L).toList();
        var splits = new ArrayList<MemberCase.Attempt>();
        for (int index = 0; index < cases.size(); index++) {
            var lift = lifts.get(index);
            splits.add(
                    lift == 0
                            ? base.get(index)
                            : cases.get(index).solve(base.get(index).lead().plus(Money.ofFen(lift))));
        }
        return joint(cases, splits, lifts, floor);
    }

    /** Rates are of each member's own eligible cost; an amount is demanded once, of the whole project. */
    private static Money floorOf(List<MemberCase> cases) {
        var byRate = BigDecimal.ZERO;
        var byAmount = Money.ZERO;
        for (var each : cases) {
            byRate = byRate.add(each.floorPart());
            byAmount = byAmount.max(each.floorAmount());
        }
        return Yuan.down(byRate).max(byAmount);
    }

    private JointSplit joint(List<MemberCase> cases, List<MemberCase.Attempt> splits, List<Long> lifts, Money floor) {
        var members = new ArrayList<MemberSplit>();
        for (int index = 0; index < cases.size(); index++) {
            var member = cases.get(index);
            var attempt = splits.get(index);
            var lift = Money.ofFen(lifts.get(index));
            members.add(new MemberSplit(
                    member.uscc(),
                    shared.get(index),
                    attempt.leadFloor(),
                    lift,
                    attempt.split(),
                    remark(attempt, lift)));
        }
        var before = new JointSplit(members, floor, new Bilingual("", ""));
        return new JointSplit(
                members,
                floor,
                JointSentences.floor(floor, before.shareOf(Party.LEAD), Money.sum(members, MemberSplit::lift)));
    }

    private static @Nullable Bilingual remark(MemberCase.Attempt attempt, Money lift) {
        return lift.isPositive() ? JointSentences.lift(lift) : attempt.obstacle();
    }
}
