package org.gongdan.subsidy.joint;

import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.joint.JointState.Formed;
import org.gongdan.subsidy.joint.JointState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Who may act: the people of the lead company, of a member for itself, and the secretariat where it has a part. */
final class Access {

    private Access() {}

    static Consortium formed(JointState state) {
        return switch (state) {
            case Formed formed -> formed.consortium();
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
        };
    }

    static Consortium ofLead(JointState state, Caller caller) {
        var consortium = formed(state);
        requireOwn(consortium.leadUscc(), consortium, caller);
        return consortium;
    }

    static Membership ofMember(JointState state, String uscc, Caller caller) {
        var consortium = formed(state);
        requireOwn(uscc, consortium, caller);
        return consortium.member(uscc).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    /** Whose confirmation of an exit this is. */
    static ExitSide side(Consortium consortium, Membership leaving, Caller caller) {
        if (consortium.leadUscc().equals(caller.organisation())) {
            return ExitSide.LEAD;
        }
        var impartial = !leaving.uscc().equals(caller.organisation());
        if (impartial && (caller.has(Role.OFFICER) || caller.has(Role.APPROVER))) {
            return ExitSide.SECRETARIAT;
        }
        throw refused(consortium, caller);
    }

    /** To people of other enterprises it does not exist. */
    static void requireSight(Consortium consortium, Caller caller) {
        if (!sees(consortium, caller)) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
    }

    private static boolean sees(Consortium consortium, Caller caller) {
        var organisation = caller.organisation();
        return caller.seesEveryEnterprise()
                || consortium.leadUscc().equals(organisation)
                || Optional.ofNullable(organisation)
                        .flatMap(consortium::member)
                        .filter(member -> member.standing() != MemberStanding.DECLINED)
                        .isPresent();
    }

    private static void requireOwn(String uscc, Consortium consortium, Caller caller) {
        if (!uscc.equals(caller.organisation())) {
            throw refused(consortium, caller);
        }
    }

    private static CommandRefused refused(Consortium consortium, Caller caller) {
        return new CommandRefused(sees(consortium, caller) ? SharedRefusal.NOT_ALLOWED : SharedRefusal.NOT_FOUND);
    }
}
