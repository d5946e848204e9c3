package org.gongdan.subsidy.obligation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;

/** Everything a person or a job can ask of an obligation. */
public sealed interface ObligationCommand {

    @TargetAggregateIdentifier
    ObligationId obligationId();

    /**
     * It is missing on that day. Takes one step at most: records that it is missing, reminds, or escalates. Of the same
     * day again it changes nothing.
     */
    @AllowedFor(
            value = {},
            system = true)
    record FollowUpObligation(ObligationId obligationId, Duty duty, LocalDate day, ReminderSteps steps)
            implements ObligationCommand {}

    /** It came, or its project no longer asks for it. */
    @AllowedFor(
            value = {},
            system = true)
    record MeetObligation(ObligationId obligationId, LocalDate day) implements ObligationCommand {}

    /** The secretariat no longer asks for it. */
    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record LiftObligation(ObligationId obligationId, String reason) implements ObligationCommand {}
}
