package org.gongdan.subsidy.joint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.config.file.Sha256;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.LeaveJoint;
import org.gongdan.subsidy.application.ApplicationCommand.PinJointPart;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.joint.ExitPreview.Difference;
import org.gongdan.subsidy.joint.ExitPreview.TierChange;
import org.gongdan.subsidy.joint.JointCommand.ConfirmExit;
import org.gongdan.subsidy.joint.JointEvent.MemberExitConfirmed;
import org.gongdan.subsidy.joint.JointEvent.MemberLeft;
import org.gongdan.subsidy.joint.JointState.HandedIn;
import org.gongdan.subsidy.joint.Solving.Partner;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.programme.MemberSplit;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * Decides the exit of a member: the rest is solved anew and shown, and takes effect when the lead company and the
 * secretariat have confirmed the same figures. What other members were granted under the former figures is given back
 * and proposed anew; an agreement that was accepted binds, and so does not change here.
 */
final class Leaving {

    private final JointState state;
    private final Consortium consortium;
    private final Membership leaving;
    private final JointSurroundings surroundings;
    private final Solving solving;
    private final List<Partner> rest;
    private final JointSplit before;
    private final JointSplit after;

    private Leaving(JointState state, String uscc, JointSurroundings surroundings, Clock clock) {
        this.state = state;
        this.consortium = Access.formed(state);
        this.leaving = consortium
                .member(uscc)
                .filter(member -> member.standing().isIn())
                .orElseThrow(() -> new CommandRefused(JointRefusal.NOT_A_MEMBER, uscc));
        this.surroundings = surroundings;
        this.solving = new Solving(state, surroundings, LocalDate.now(clock));
        var all = Partner.signed(consortium.partners());
        this.rest = all.stream().filter(partner -> !partner.uscc().equals(uscc)).toList();
        this.before = solving.split(all, consortium.cost());
        this.after = solving.split(rest, consortium.cost());
    }

    static ExitPreview preview(
            JointState state, String uscc, Caller caller, JointSurroundings surroundings, Clock clock) {
        var consortium = Access.formed(state);
        Access.requireSight(consortium, caller);
        if (!caller.seesEveryEnterprise()) {
            var _ = Access.ofLead(state, caller);
        }
        return new Leaving(state, uscc, surroundings, clock).preview();
    }

    static List<JointEvent> confirm(
            JointState state, ConfirmExit command, Caller caller, JointSurroundings surroundings, Clock clock) {
        var consortium = Access.formed(state);
        var member = consortium.member(command.uscc());
        Access.requireSight(consortium, caller);
        var side = Access.side(
                consortium,
                member.orElseThrow(() -> new CommandRefused(JointRefusal.NOT_A_MEMBER, command.uscc())),
                caller);
        if (member.get().standing() == MemberStanding.LEFT) {
            return List.of();
        }
        return new Leaving(state, command.uscc(), surroundings, clock).confirm(command, side, caller, clock);
    }

    private ExitPreview preview() {
        return new ExitPreview(
                leaving.uscc(),
                before,
                after,
                differences(),
                tierChanges(),
                obstacles(),
                digest(),
                pending().map(MemberExitConfirmed::side).orElse(null));
    }

    private List<JointEvent> confirm(ConfirmExit command, ExitSide side, Caller caller, Clock clock) {
        var reason = FormingDecisions.stated(command.reason());
        if (!digest().equals(command.digest())) {
            throw new CommandRefused(JointRefusal.EXIT_PREVIEW_STALE);
        }
        requireUnbound();
        if (state instanceof HandedIn && !rest.isEmpty()) {
            HandingIn.requireBalanced(after);
        }
        var first = pending();
        if (first.isEmpty()) {
            return List.of(new MemberExitConfirmed(
                    command.jointId(), leaving.uscc(), side, digest(), reason, caller.id(), clock.instant()));
        }
        if (first.get().side() == side || first.get().confirmedBy().equals(caller.id())) {
            throw new CommandRefused(JointRefusal.EXIT_CONFIRMED_BY_SIDE, side);
        }
        changeApplications(first.get().reason(), caller);
        var byLead = side == ExitSide.LEAD;
        return List.of(new MemberLeft(
                command.jointId(),
                leaving.uscc(),
                before,
                after,
                first.get().reason(),
                byLead ? caller.id() : first.get().confirmedBy(),
                byLead ? first.get().confirmedBy() : caller.id(),
                clock.instant()));
    }

    private void changeApplications(String reason, Caller caller) {
        surroundings.send(new LeaveJoint(leaving.application(), reason), caller);
        if (!(state instanceof HandedIn)) {
            return;
        }
        for (var partner : changed()) {
            var part = solving.part(rest.size(), memberOf(after, partner.uscc()));
            surroundings.send(new PinJointPart(partner.member().application(), part), caller);
        }
    }

    private List<Partner> changed() {
        return rest.stream()
                .filter(partner -> !JointState.isSame(before, after, partner.uscc()))
                .toList();
    }

    /** The confirmation of the other side, as long as the figures are those it saw. */
    private Optional<MemberExitConfirmed> pending() {
        return Optional.ofNullable(consortium.exit())
                .filter(exit ->
                        exit.uscc().equals(leaving.uscc()) && exit.digest().equals(digest()));
    }

    private void requireUnbound() {
        var bound = bound();
        if (!bound.isEmpty()) {
            throw new CommandRefused(JointRefusal.AGREEMENT_BINDS, String.join(", ", bound));
        }
    }

    /** Whose agreement would have to change, the leaving member's first. */
    private List<String> bound() {
        var bound = new ArrayList<String>();
        if (surroundings.isIn(leaving.application(), ApplicationStatus.ACCEPTED)) {
            bound.add(leaving.uscc());
        }
        if (state instanceof HandedIn) {
            changed().stream()
                    .filter(partner -> surroundings.isIn(partner.member().application(), ApplicationStatus.ACCEPTED))
                    .forEach(partner -> bound.add(partner.uscc()));
        }
        return bound;
    }

    private List<Bilingual> obstacles() {
        var obstacles = new ArrayList<Bilingual>();
        var bound = String.join(", ", bound());
        if (!bound.isEmpty()) {
            obstacles.add(new Bilingual(
                    "以下成员已接受资助意向，其协议不能通过联合申请变更：" + bound,
                    "these members have accepted their offers, and an agreement cannot be changed here: " + bound));
        }
        if (state instanceof HandedIn && !rest.isEmpty() && after.outcome() != JointSplit.Outcome.BALANCED) {
            obstacles.add(HandingIn.whyNot(after));
        }
        return obstacles;
    }

    private List<Difference> differences() {
        var differences = new ArrayList<Difference>();
        for (var member : before.members()) {
            var later = memberOf(after, member.uscc());
            for (var party : Party.values()) {
                var now = member.shareOf(party);
                var then = later == null ? Money.ZERO : later.shareOf(party);
                if (!now.equals(then)) {
                    differences.add(new Difference(member.uscc(), party, now, then));
                }
            }
        }
        return differences;
    }

    private List<TierChange> tierChanges() {
        var changes = new ArrayList<TierChange>();
        for (var member : after.members()) {
            var former = tierOf(memberOf(before, member.uscc()));
            var tier = tierOf(member);
            if (!Objects.equals(former, tier)) {
                changes.add(new TierChange(member.uscc(), former, tier, tier == null ? member.remark() : null));
            }
        }
        return changes;
    }

    private static @Nullable String tierOf(@Nullable MemberSplit member) {
        return member == null || member.split() == null
                ? null
                : member.split().basis().tier();
    }

    private static @Nullable MemberSplit memberOf(JointSplit split, String uscc) {
        return split.members().stream()
                .filter(member -> member.uscc().equals(uscc))
                .findFirst()
                .orElse(null);
    }

    private String digest() {
        var text = new StringBuilder(leaving.uscc());
        for (var split : List.of(before, after)) {
            text.append('|').append(split.outcome()).append(' ').append(split.gap());
            for (var member : split.members()) {
                text.append(' ').append(member.uscc()).append(' ').append(tierOf(member));
                for (var party : Party.values()) {
                    text.append(' ').append(member.shareOf(party).fen());
                }
            }
        }
        return HexFormat.of().formatHex(Sha256.of(text.toString()), 0, 16);
    }
}
