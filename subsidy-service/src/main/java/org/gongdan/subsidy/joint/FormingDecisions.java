package org.gongdan.subsidy.joint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.DraftApplication;
import org.gongdan.subsidy.application.ApplicationCommand.LeaveJoint;
import org.gongdan.subsidy.application.ApplicationCommand.PinJointPart;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.JointPart;
import org.gongdan.subsidy.joint.JointCommand.ChangeConsent;
import org.gongdan.subsidy.joint.JointCommand.DeclineMembership;
import org.gongdan.subsidy.joint.JointCommand.DraftJoint;
import org.gongdan.subsidy.joint.JointCommand.InviteMember;
import org.gongdan.subsidy.joint.JointCommand.JoinJoint;
import org.gongdan.subsidy.joint.JointCommand.SetSharedCost;
import org.gongdan.subsidy.joint.JointCommand.SignPart;
import org.gongdan.subsidy.joint.JointEvent.ConsentGiven;
import org.gongdan.subsidy.joint.JointEvent.ConsentWithdrawn;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationDrafted;
import org.gongdan.subsidy.joint.JointEvent.MemberDeclined;
import org.gongdan.subsidy.joint.JointEvent.MemberInvited;
import org.gongdan.subsidy.joint.JointEvent.MemberJoined;
import org.gongdan.subsidy.joint.JointEvent.MemberPartSigned;
import org.gongdan.subsidy.joint.JointEvent.SharedCostSet;
import org.gongdan.subsidy.joint.JointState.Formed;
import org.gongdan.subsidy.joint.JointState.Forming;
import org.gongdan.subsidy.joint.JointState.Unknown;
import org.gongdan.subsidy.programme.CostDriver;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Decides how a joint application comes together: who is asked, who joins, what is shared, and what each member signs. */
final class FormingDecisions {

    private static final int MOST_MEMBERS = 100;
    private static final int MOST_LINES = 100;
    private static final long LARGEST_FIGURE = 1_000_000_000_000L;

    private FormingDecisions() {}

    static List<JointEvent> draft(
            JointState state, DraftJoint command, Caller caller, JointSurroundings surroundings, Clock clock) {
        if (!command.leadUscc().equals(caller.organisation())) {
            throw new CommandRefused(
                    caller.seesEveryEnterprise() ? SharedRefusal.NOT_ALLOWED : SharedRefusal.NOT_FOUND);
        }
        var wanted = new JointApplicationDrafted(
                command.jointId(),
                command.leadUscc(),
                command.programmeId(),
                command.mode(),
                command.title().strip(),
                caller.id(),
                clock.instant());
        return switch (state) {
            case Unknown _ -> {
                var _ = surroundings.enterprise(command.leadUscc());
                var _ = surroundings.rulesInForce(command.programmeId(), LocalDate.now(clock));
                yield List.of(wanted);
            }
            case Formed formed -> {
                var known = formed.consortium().drafted();
                if (!known.leadUscc().equals(wanted.leadUscc())
                        || !known.programmeId().equals(wanted.programmeId())
                        || known.mode() != wanted.mode()
                        || !known.title().equals(wanted.title())) {
                    throw new CommandRefused(JointRefusal.ALREADY_FORMED);
                }
                yield List.of();
            }
        };
    }

    static List<JointEvent> setSharedCost(
            JointState state, SetSharedCost command, Caller caller, JointSurroundings surroundings, Clock clock) {
        var consortium = forming(state, Access.ofLead(state, caller));
        check(command.cost(), consortium, surroundings, LocalDate.now(clock));
        return consortium.cost().equals(command.cost())
                ? List.of()
                : List.of(new SharedCostSet(command.jointId(), command.cost(), clock.instant()));
    }

    static void check(SharedCost cost, Consortium consortium, JointSurroundings surroundings, LocalDate today) {
        var rules = surroundings.rulesInForce(consortium.programmeId(), today);
        if (cost.lines().size() > MOST_LINES) {
            throw CommandRefused.at("lines", SharedRefusal.REQUEST_INVALID);
        }
        for (int index = 0; index < cost.lines().size(); index++) {
            var line = cost.lines().get(index);
            var field = "lines[" + index + "].";
            if (!line.amount().isPositive() || line.amount().fen() > LARGEST_FIGURE * 10) {
                throw CommandRefused.at(field + "amount", JointRefusal.SHARED_COST_NOT_POSITIVE, line.amount());
            }
            if (line.vat() != null && line.vat().isNegative()) {
                throw CommandRefused.at(field + "vat", SharedRefusal.REQUEST_INVALID);
            }
            if (rules.costCategory(line.category()).isEmpty()) {
                throw CommandRefused.at(field + "category", JointRefusal.SHARED_CATEGORY_UNKNOWN, line.category());
            }
        }
        cost.weights().forEach((uscc, weight) -> requireFigure("weights." + uscc, weight));
    }

    static List<JointEvent> invite(
            JointState state, InviteMember command, Caller caller, JointSurroundings surroundings, Clock clock) {
        var consortium = forming(state, Access.ofLead(state, caller));
        if (command.uscc().equals(consortium.leadUscc())) {
            throw CommandRefused.at("uscc", JointRefusal.LEAD_IS_NO_MEMBER);
        }
        var _ = surroundings.enterprise(command.uscc());
        var known = consortium.member(command.uscc()).map(Membership::standing);
        if (known.isPresent() && known.get() != MemberStanding.DECLINED && known.get() != MemberStanding.LEFT) {
            return List.of();
        }
        if (consortium.members().size() >= MOST_MEMBERS) {
            throw CommandRefused.at("uscc", JointRefusal.TOO_MANY_MEMBERS, MOST_MEMBERS);
        }
        return List.of(new MemberInvited(command.jointId(), command.uscc(), caller.id(), clock.instant()));
    }

    /** The application of the member alone begins here, and is bound to this one before anybody can hand it in. */
    static List<JointEvent> join(
            JointState state, JoinJoint command, Caller caller, JointSurroundings surroundings, Clock clock) {
        var member = Access.ofMember(state, command.uscc(), caller);
        var consortium = forming(state, Access.formed(state));
        if (command.applicationId().equals(member.applicationId())) {
            return List.of();
        }
        if (member.standing() != MemberStanding.INVITED) {
            throw new CommandRefused(JointRefusal.NOT_INVITED);
        }
        surroundings.send(
                new DraftApplication(
                        command.applicationId(), command.uscc(), consortium.programmeId(), command.project()),
                caller);
        var part = new JointPart(
                command.jointId().value(),
                consortium.leadUscc(),
                consortium.drafted().mode().name(),
                consortium.partners().size() + 1,
                List.of(),
                null);
        surroundings.send(new PinJointPart(command.applicationId(), part), caller);
        return List.of(new MemberJoined(
                command.jointId(), command.uscc(), command.applicationId(), caller.id(), clock.instant()));
    }

    static List<JointEvent> decline(
            JointState state, DeclineMembership command, Caller caller, JointSurroundings surroundings, Clock clock) {
        var member = Access.ofMember(state, command.uscc(), caller);
        if (member.standing() == MemberStanding.DECLINED) {
            return List.of();
        }
        forming(state, Access.formed(state));
        var reason = stated(command.reason());
        if (member.standing().isIn()) {
            surroundings.send(new LeaveJoint(member.application(), reason), caller);
        }
        return List.of(new MemberDeclined(command.jointId(), command.uscc(), reason, clock.instant()));
    }

    static List<JointEvent> consent(JointState state, ChangeConsent command, Caller caller, Clock clock) {
        var member = Access.ofMember(state, command.uscc(), caller);
        if (!member.standing().isIn()) {
            throw new CommandRefused(JointRefusal.NOT_A_MEMBER, command.uscc());
        }
        if (member.consent() == command.given()) {
            return List.of();
        }
        return List.of(
                command.given()
                        ? new ConsentGiven(command.jointId(), command.uscc(), caller.id(), clock.instant())
                        : new ConsentWithdrawn(command.jointId(), command.uscc(), caller.id(), clock.instant()));
    }

    /** Of a member that has been sent back for correction, again. */
    static List<JointEvent> sign(
            JointState state, SignPart command, Caller caller, JointSurroundings surroundings, Clock clock) {
        var member = Access.ofMember(state, command.uscc(), caller);
        if (!member.standing().isIn()) {
            throw new CommandRefused(JointRefusal.NOT_A_MEMBER, command.uscc());
        }
        if (!surroundings.isIn(member.application(), ApplicationStatus.DRAFT)) {
            throw new CommandRefused(JointRefusal.PART_NOT_OPEN);
        }
        var figures = command.figures();
        requireFigure("figures.headcount", figures.headcount());
        requireFigure("figures.outputYuan", figures.outputYuan());
        requireFigure("figures.units", figures.units());
        var cost = Access.formed(state).cost();
        if (cost.driver().isStated()
                && cost.driver() != CostDriver.WEIGHTS
                && !cost.lines().isEmpty()
                && figures.of(cost.driver(), 0) == 0) {
            throw CommandRefused.at("figures", JointRefusal.FIGURE_MISSING, cost.driver());
        }
        var statement =
                surroundings.draftOf(member, figures).orElseThrow(() -> new CommandRefused(JointRefusal.PART_NOT_OPEN));
        return member.standing() == MemberStanding.SIGNED && statement.equals(member.statement())
                ? List.of()
                : List.of(new MemberPartSigned(
                        command.jointId(), command.uscc(), statement, caller.id(), clock.instant()));
    }

    static String stated(String reason) {
        if (reason.isBlank()) {
            throw CommandRefused.at("reason", JointRefusal.EXIT_REASON_MISSING);
        }
        return reason.strip();
    }

    private static Consortium forming(JointState state, Consortium consortium) {
        if (!(state instanceof Forming)) {
            throw new CommandRefused(JointRefusal.ALREADY_HANDED_IN);
        }
        return consortium;
    }

    private static void requireFigure(String field, long figure) {
        if (figure < 0 || figure > LARGEST_FIGURE) {
            throw CommandRefused.at(field, JointRefusal.FIGURE_NEGATIVE, figure);
        }
    }
}
