package org.gongdan.subsidy.enterprise;

import static org.gongdan.subsidy.enterprise.EnterpriseExamples.APPROVER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.CLASSIFIED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.ID;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.NOW;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.OFFICER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.PROFILE;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.REGISTERED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.SIGNATORY;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.VERIFIED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.by;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.enterprise;

import org.gongdan.subsidy.enterprise.EnterpriseCommand.VerifyEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseSuspended;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.ProfileCorrected;
import org.junit.jupiter.api.Test;

class VerifyEnterpriseTest {

    private static final VerifyEnterprise VERIFY = new VerifyEnterprise(ID);

    @Test
    void isDoneBySomebodyWhoStatedNoneOfIt() {
        enterprise().given(REGISTERED, CLASSIFIED).when(VERIFY, by(APPROVER)).expectEvents(VERIFIED);
    }

    @Test
    void repeatedChangesNothing() {
        enterprise()
                .given(REGISTERED, CLASSIFIED, VERIFIED)
                .when(VERIFY, by(APPROVER))
                .expectNoEvents();
    }

    @Test
    void refusesTheOneWhoRegistered() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(VERIFY, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(EnterpriseRefusal.VERIFIER_IS_PREPARER);
    }

    @Test
    void refusesTheOneWhoCorrected() {
        enterprise()
                .given(REGISTERED, CLASSIFIED, new ProfileCorrected(ID, PROFILE, APPROVER.id(), NOW))
                .when(VERIFY, by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(EnterpriseRefusal.VERIFIER_IS_PREPARER);
    }

    @Test
    void isNeededAgainAfterACorrection() {
        var corrected = new ProfileCorrected(ID, PROFILE, SIGNATORY.id(), NOW);
        enterprise()
                .given(REGISTERED, CLASSIFIED, VERIFIED, corrected)
                .when(VERIFY, by(APPROVER))
                .expectEvents(VERIFIED);
    }

    @Test
    void refusesWhileSuspended() {
        enterprise()
                .given(REGISTERED, CLASSIFIED, new EnterpriseSuspended(ID, "audit", NOW))
                .when(VERIFY, by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(EnterpriseRefusal.ENTERPRISE_IS_SUSPENDED);
    }
}
