package org.gongdan.subsidy.joint;

import org.gongdan.subsidy.application.ApplicationId;
import org.jspecify.annotations.Nullable;

/** One member as the aggregate knows it. */
record Membership(
        String uscc,
        MemberStanding standing,
        @Nullable ApplicationId applicationId,
        @Nullable Statement statement,
        @Nullable String signedBy,
        boolean consent) {

    static Membership invited(String uscc) {
        return new Membership(uscc, MemberStanding.INVITED, null, null, null, false);
    }

    Membership at(MemberStanding next) {
        return new Membership(uscc, next, applicationId, statement, signedBy, consent);
    }

    Membership joining(ApplicationId application) {
        return new Membership(uscc, MemberStanding.JOINED, application, null, null, false);
    }

    Membership signing(Statement signed, String by) {
        return new Membership(uscc, MemberStanding.SIGNED, applicationId, signed, by, consent);
    }

    Membership consenting(boolean given) {
        return new Membership(uscc, standing, applicationId, statement, signedBy, given);
    }

    /** Its share changed before it was handed in, so what it signed no longer holds. */
    Membership unsigned() {
        return standing == MemberStanding.SIGNED ? at(MemberStanding.JOINED) : this;
    }

    ApplicationId application() {
        if (applicationId == null) {
            throw new IllegalStateException(uscc + " has not joined");
        }
        return applicationId;
    }
}
