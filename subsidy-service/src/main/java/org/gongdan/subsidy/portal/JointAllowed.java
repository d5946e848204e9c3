package org.gongdan.subsidy.portal;

import java.util.Optional;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.joint.JointList.Details;
import org.gongdan.subsidy.joint.JointList.Member;
import org.gongdan.subsidy.joint.JointList.Status;
import org.gongdan.subsidy.joint.MemberStanding;
import org.jspecify.annotations.Nullable;

/** Which forms of a joint application a person gets; only a courtesy, the aggregate decides. */
record JointAllowed(Details joint, Caller caller) {

    public boolean isLead() {
        return joint.summary().leadUscc().equals(caller.organisation())
                && (caller.has(Role.LEAD)
                        || caller.has(Role.ENTERPRISE_SIGNATORY)
                        || caller.has(Role.ENTERPRISE_PREPARER));
    }

    public boolean form() {
        return isLead() && joint.summary().status() == Status.FORMING;
    }

    public boolean submit() {
        return isLead()
                && !caller.roles().equals(Set.of(Role.ENTERPRISE_PREPARER))
                && (joint.summary().status() == Status.FORMING
                        || joint.members().stream().anyMatch(member -> member.standing() == MemberStanding.SIGNED));
    }

    /** The member this person may sign for. */
    public @Nullable Member own() {
        return member().orElse(null);
    }

    public boolean join() {
        return signsFor(MemberStanding.INVITED);
    }

    public boolean sign() {
        return signsFor(MemberStanding.JOINED) || signsFor(MemberStanding.SIGNED) || signsFor(MemberStanding.SUBMITTED);
    }

    public boolean decline() {
        return joint.summary().status() == Status.FORMING
                && (signsFor(MemberStanding.INVITED)
                        || signsFor(MemberStanding.JOINED)
                        || signsFor(MemberStanding.SIGNED));
    }

    public boolean consent() {
        return caller.has(Role.ENTERPRISE_SIGNATORY)
                && member().filter(member -> member.standing().isIn()).isPresent();
    }

    public boolean previewExit() {
        return isLead() || caller.has(Role.OFFICER) || caller.has(Role.APPROVER) || caller.has(Role.AUDITOR);
    }

    public boolean confirmExit() {
        return isLead() || caller.has(Role.OFFICER) || caller.has(Role.APPROVER);
    }

    private boolean signsFor(MemberStanding standing) {
        return caller.has(Role.ENTERPRISE_SIGNATORY)
                && member().filter(member -> member.standing() == standing).isPresent();
    }

    private Optional<Member> member() {
        return joint.members().stream()
                .filter(member -> member.uscc().equals(caller.organisation()))
                .findFirst();
    }
}
