package org.gongdan.subsidy.joint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.PinJointPart;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitMember;
import org.gongdan.subsidy.joint.JointCommand.PreviewShares;
import org.gongdan.subsidy.joint.JointCommand.RecordMemberGranted;
import org.gongdan.subsidy.joint.JointCommand.SubmitJoint;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationGranted;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationSubmitted;
import org.gongdan.subsidy.joint.JointEvent.MemberGranted;
import org.gongdan.subsidy.joint.JointState.HandedIn;
import org.gongdan.subsidy.joint.Solving.Partner;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.programme.MemberSplit;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;

/** Decides the submission of the whole: all members at once, each with exactly what its own signatory signed. */
final class HandingIn {

    private HandingIn() {}

    /** Handed in already, it hands in again what was sent back for correction and signed anew. */
    static List<JointEvent> submit(
            JointState state, SubmitJoint command, Caller caller, JointSurroundings surroundings, Clock clock) {
        var consortium = Access.ofLead(state, caller);
        var partners = consortium.partners();
        if (state instanceof HandedIn
                && partners.stream().noneMatch(member -> member.standing() == MemberStanding.SIGNED)) {
            return List.of();
        }
        requireSigned(consortium, partners);
        var today = LocalDate.now(clock);
        var solving = new Solving(state, surroundings, today);
        if (solving.rules().version()
                != surroundings.rulesInForce(consortium.programmeId(), today).version()) {
            throw new CommandRefused(JointRefusal.RULES_CHANGED, solving.rules().version());
        }
        var signed = Partner.signed(partners);
        var split = solving.split(signed, consortium.cost());
        requireBalanced(split);
        for (int index = 0; index < signed.size(); index++) {
            handIn(signed.get(index), split.members().get(index), state, split, solving, surroundings, caller);
        }
        return List.of(new JointApplicationSubmitted(
                command.jointId(),
                solving.rules().version(),
                solving.facts(signed),
                split,
                caller.id(),
                clock.instant()));
    }

    private static void handIn(
            Partner partner,
            MemberSplit part,
            JointState state,
            JointSplit split,
            Solving solving,
            JointSurroundings surroundings,
            Caller caller) {
        var member = partner.member();
        var pinned = solving.part(split.members().size(), part);
        var signedBy = member.signedBy();
        if (member.standing() == MemberStanding.SIGNED && signedBy != null) {
            var statement = partner.statement();
            surroundings.send(
                    new SubmitMember(
                            member.application(),
                            pinned,
                            statement.project(),
                            statement.ownLines(),
                            statement.offers(),
                            statement.funding(),
                            statement.functions(),
                            signedBy),
                    caller);
        } else if (!(state instanceof HandedIn before) || !JointState.isSame(before.split(), split, member.uscc())) {
            surroundings.send(new PinJointPart(member.application(), pinned), caller);
        }
    }

    /** What each partner would bear: those who have not signed with their applications as they read now. */
    static JointSplit preview(
            JointState state, PreviewShares command, Caller caller, JointSurroundings surroundings, Clock clock) {
        var consortium = Access.formed(state);
        Access.requireSight(consortium, caller);
        var cost = consortium.cost();
        if (command.instead() != null) {
            cost = command.instead();
            FormingDecisions.check(cost, Access.ofLead(state, caller), surroundings, LocalDate.now(clock));
        }
        var partners = new ArrayList<Partner>();
        for (var member : consortium.partners()) {
            var signed = member.statement();
            if (signed != null && member.standing() != MemberStanding.JOINED) {
                partners.add(new Partner(member, signed));
            } else {
                var figures = signed == null ? Figures.NONE : signed.figures();
                surroundings
                        .draftOf(member, figures)
                        .ifPresent(statement -> partners.add(new Partner(member, statement)));
            }
        }
        return new Solving(state, surroundings, LocalDate.now(clock)).split(partners, cost);
    }

    static List<JointEvent> granted(JointState state, RecordMemberGranted command, Clock clock) {
        var consortium = Access.formed(state);
        var waits = consortium
                .member(command.uscc())
                .filter(member -> member.standing() == MemberStanding.SUBMITTED)
                .isPresent();
        if (!waits) {
            return List.of();
        }
        var events = new ArrayList<JointEvent>();
        events.add(new MemberGranted(command.jointId(), command.uscc(), clock.instant()));
        var isLast = consortium.partners().stream()
                .allMatch(member -> member.standing() == MemberStanding.GRANTED
                        || member.uscc().equals(command.uscc()));
        if (isLast) {
            events.add(new JointApplicationGranted(command.jointId(), clock.instant()));
        }
        return events;
    }

    static void requireBalanced(JointSplit split) {
        if (split.outcome() != JointSplit.Outcome.BALANCED) {
            var why = whyNot(split);
            throw new CommandRefused(JointRefusal.JOINT_NOT_BALANCED, why.zh(), why.en());
        }
    }

    /** Every member that is not balanced with its reason; else the lead company's minimum. */
    static Bilingual whyNot(JointSplit split) {
        var reasons = split.members().stream()
                .filter(member -> !member.isBalanced())
                .map(member -> {
                    var why = reason(member);
                    return new Bilingual(member.uscc() + "：" + why.zh(), member.uscc() + ": " + why.en());
                })
                .toList();
        return reasons.isEmpty()
                ? split.explanation()
                : new Bilingual(
                        reasons.stream().map(Bilingual::zh).collect(Collectors.joining(" ")),
                        reasons.stream().map(Bilingual::en).collect(Collectors.joining(" ")));
    }

    private static Bilingual reason(MemberSplit member) {
        return switch (member.split()) {
            case Split.UnfundedGap gap -> gap.explanation();
            case Split.Infeasible infeasible -> infeasible.explanation();
            case Split.Balanced _ -> new Bilingual("", "");
            case null -> member.remark() == null ? new Bilingual("", "") : member.remark();
        };
    }

    private static void requireSigned(Consortium consortium, List<Membership> partners) {
        var awaited = consortium.members().values().stream()
                .filter(member -> member.standing().isAwaited())
                .map(Membership::uscc)
                .toList();
        if (!awaited.isEmpty()) {
            throw new CommandRefused(JointRefusal.NOT_ALL_SIGNED, String.join(", ", awaited));
        }
        if (partners.isEmpty()) {
            throw new CommandRefused(JointRefusal.NOBODY_JOINED);
        }
    }
}
