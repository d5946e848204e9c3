package org.gongdan.subsidy.joint;

import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.joint.JointCommand.PreviewExit;
import org.gongdan.subsidy.joint.JointCommand.PreviewShares;
import org.gongdan.subsidy.joint.JointList.Details;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.shared.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what would be, to each as much as they may see; nothing of it is stored. */
@Component
public class JointPreviews {

    private final Commands commands;
    private final JointList joints;
    private final Applications applications;

    JointPreviews(Commands commands, JointList joints, Applications applications) {
        this.commands = commands;
        this.joints = joints;
        this.applications = applications;
    }

    /** @param instead another shared cost to try out, by the lead company alone; null for the one that is set */
    public JointShares shares(Details joint, @Nullable SharedCost instead, Caller caller) {
        var split = commands.ask(new PreviewShares(joint.summary().id(), instead), JointSplit.class, caller);
        return JointShares.of(split, joint.summary().leadUscc(), caller);
    }

    public ExitPreview exit(Details joint, String uscc, Caller caller) {
        var preview = commands.ask(new PreviewExit(joint.summary().id(), uscc), ExitPreview.class, caller);
        return caller.sees(uscc) && caller.seesEveryEnterprise() ? preview : preview.withoutExclusions();
    }

    /** The indicators of a member, to the lead company only with the member's consent; nothing to anybody else. */
    public Optional<List<Indicator>> indicators(Details joint, String uscc, Caller caller) {
        var isLead = joint.summary().leadUscc().equals(caller.organisation());
        return joint.members().stream()
                .filter(member -> member.uscc().equals(uscc))
                .filter(member -> caller.sees(uscc) || (isLead && member.consent()))
                .findFirst()
                .flatMap(_ -> joints.partners(joint.summary().id()).stream()
                        .filter(partner -> partner.uscc().equals(uscc))
                        .findFirst())
                .flatMap(partner -> applications.find(partner.applicationId()))
                .map(Applications.Details::indicators);
    }
}
