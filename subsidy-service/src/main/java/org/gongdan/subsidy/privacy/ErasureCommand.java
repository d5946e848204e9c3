package org.gongdan.subsidy.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.axon.HandledAlone;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.personal.PersonalText;
import org.gongdan.subsidy.shared.AllowedFor;

/** Everything the secretariat can ask of an erasure. */
public sealed interface ErasureCommand {

    @TargetAggregateIdentifier
    ErasureId erasureId();

    /** @param reason what the person wrote, sealed under the person's own key: it is erased with the rest */
    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record RequestErasure(ErasureId erasureId, String person, ErasureGround ground, PersonalText reason)
            implements ErasureCommand {}

    /** @param digest of what was shown to be erased and kept; with other data it is refused */
    @HandledAlone
    @AllowedFor(Role.APPROVER)
    record ConfirmErasure(ErasureId erasureId, String digest) implements ErasureCommand {}

    @AllowedFor(Role.APPROVER)
    record RefuseErasure(ErasureId erasureId, String reason) implements ErasureCommand {}
}
