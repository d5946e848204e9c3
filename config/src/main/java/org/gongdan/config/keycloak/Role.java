package org.gongdan.config.keycloak;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do; the realm roles of the same name in lower case with hyphens. */
public enum Role {
    /** Prepares applications and claims of one enterprise. */
    ENTERPRISE_PREPARER,
    /** Signs for one enterprise: submits, accepts, declines. */
    ENTERPRISE_SIGNATORY,
    /** Reads what belongs to one enterprise. */
    ENTERPRISE_VIEWER,
    /** Follows the projects it co-funds as the lead company of a chain. */
    LEAD,
    /** Checks applications and proposes tiers in the secretariat. */
    OFFICER,
    /** Scores applications and verifies measurements in the secretariat. */
    REVIEWER,
    /** Approves what others prepared in the secretariat. */
    APPROVER,
    /** Opens funds, prepares payments in the secretariat. */
    FINANCE,
    /** Reads everything, changes nothing; each read is logged. */
    AUDITOR,
    /** Runs jobs and the system. */
    OPERATOR;

    /** The name of the realm role, such as {@code enterprise-preparer}. */
    public String realmRole() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> ofRealmRole(String name) {
        return Arrays.stream(values())
                .filter(role -> role.realmRole().equals(name))
                .findFirst();
    }

    public boolean isOfEnterprise() {
        return this == ENTERPRISE_PREPARER || this == ENTERPRISE_SIGNATORY || this == ENTERPRISE_VIEWER;
    }

    public boolean isOfSecretariat() {
        return this == OFFICER || this == REVIEWER || this == APPROVER || this == FINANCE;
    }
}
