package org.gongdan.subsidy.joint.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.joint.JointCommand.RecordMemberGranted;
import org.gongdan.subsidy.joint.JointList;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/** The second approval of a member counts in the joint application, which is granted with the last of them. */
@Component
@ProcessingGroup("when-member-granted-then-record-in-joint")
@DisallowReplay
class WhenMemberGrantedThenRecordInJoint {

    private static final Caller SELF = SystemCaller.named("WhenMemberGrantedThenRecordInJoint");

    private final Commands commands;
    private final JointList joints;

    WhenMemberGrantedThenRecordInJoint(Commands commands, JointList joints) {
        this.commands = commands;
        this.joints = joints;
    }

    @EventHandler
    void on(TierApproved event) {
        if (event.approval() == 2) {
            joints.memberOf(event.applicationId())
                    .ifPresent(member -> commands.send(new RecordMemberGranted(member.jointId(), member.uscc()), SELF));
        }
    }
}
