package org.gongdan.subsidy.application;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands, as lists and pages show it. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    ELIGIBLE,
    INELIGIBLE,
    PROPOSED,
    FIRST_APPROVED,
    /** Approved twice; the funds are being reserved. */
    GRANTED,
    AWAITING_FUNDS,
    OFFERED,
    ACCEPTED,
    REJECTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** Somebody in the secretariat has to do the next step. */
    public boolean isForSecretariat() {
        return switch (this) {
            case SUBMITTED, ELIGIBLE, INELIGIBLE, PROPOSED, FIRST_APPROVED, AWAITING_FUNDS -> true;
            case DRAFT, GRANTED, OFFERED, ACCEPTED, REJECTED, DECLINED, EXPIRED, WITHDRAWN -> false;
        };
    }

    public static Set<ApplicationStatus> forSecretariat() {
        var statuses = EnumSet.allOf(ApplicationStatus.class);
        statuses.removeIf(status -> !status.isForSecretariat());
        return statuses;
    }
}
