package org.gongdan.subsidy.joint.web;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.joint.JointId;
import org.gongdan.subsidy.joint.JointList;
import org.gongdan.subsidy.joint.JointList.Details;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Component;

/** Joint applications as one caller may see them: foreign ones are absent. */
@Component
class VisibleJoint {

    private final JointList joints;

    VisibleJoint(JointList joints) {
        this.joints = joints;
    }

    Details details(String id, Caller caller) {
        return joints.find(wellFormed(id), caller).orElseThrow(VisibleJoint::absent);
    }

    /** To who does not see it, it is absent, whatever they ask of it. */
    JointId target(String id, Caller caller) {
        return details(id, caller).summary().id();
    }

    static CommandRefused absent() {
        return new CommandRefused(SharedRefusal.NOT_FOUND);
    }

    private static JointId wellFormed(String id) {
        if (!id.startsWith("joint-")) {
            throw absent();
        }
        return new JointId(id);
    }
}
