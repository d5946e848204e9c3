package org.gongdan.subsidy.privacy;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.privacy.ErasureCommand.RequestErasure;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Component;

/** Who answers for personal data, and takes requests about it. */
@Component
public class PrivacyOffice {

    private final Holdings holdings;
    private final PersonalData personal;
    private final NewIds newIds;

    PrivacyOffice(Holdings holdings, PersonalData personal, NewIds newIds) {
        this.holdings = holdings;
        this.personal = personal;
        this.newIds = newIds;
    }

    public static boolean isMember(Caller caller) {
        return caller.has(Role.OFFICER) || caller.has(Role.APPROVER);
    }

    /** @throws CommandRefused unless the caller answers for personal data */
    public static void requireMember(Caller caller) {
        if (!isMember(caller)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "privacy");
        }
    }

    /** Auditors may see what was erased and by whom, which names nobody. */
    public static void requireReader(Caller caller) {
        if (!caller.has(Role.AUDITOR)) {
            requireMember(caller);
        }
    }

    /**
     * The command for a request, with a new id and with its reason sealed under the key of the person.
     *
     * @throws CommandRefused when nothing is held of such a person, before a key is made for them
     */
    public RequestErasure request(String person, ErasureGround ground, String reason, Caller caller) {
        requireMember(caller);
        if (!holdings.isHeld(person)) {
            throw new CommandRefused(ErasureRefusal.PERSON_UNKNOWN);
        }
        if (reason.isBlank()) {
            throw CommandRefused.at("reason", ErasureRefusal.ERASURE_REASON_MISSING);
        }
        var sealed = personal.sealKeepingLabel(person, reason.strip());
        return new RequestErasure(new ErasureId(newIds.next("erasure")), person, ground, sealed);
    }
}
