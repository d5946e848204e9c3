package org.gongdan.subsidy.enterprise;

import static org.gongdan.subsidy.enterprise.EnterpriseExamples.APPROVER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.CLASSIFIED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.FIGURES;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.ID;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.NOW;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.OFFICER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.REGISTERED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.SIGNATORY;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.by;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.enterprise;

import org.gongdan.subsidy.enterprise.EnterpriseCommand.ClassifySize;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.ReinstateEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.SuspendEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseReinstated;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseSuspended;
import org.junit.jupiter.api.Test;

class SuspendEnterpriseTest {

    private static final SuspendEnterprise SUSPEND = new SuspendEnterprise(ID, "audit");
    private static final EnterpriseSuspended SUSPENDED = new EnterpriseSuspended(ID, "audit", NOW);

    @Test
    void recordsTheReasonOnce() {
        enterprise().given(REGISTERED, CLASSIFIED).when(SUSPEND, by(APPROVER)).expectEvents(SUSPENDED);
        enterprise()
                .given(REGISTERED, CLASSIFIED, SUSPENDED)
                .when(SUSPEND, by(OFFICER))
                .expectNoEvents();
    }

    @Test
    void refusesWithoutAReason() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new SuspendEnterprise(ID, ""), by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(EnterpriseRefusal.SUSPENSION_REASON_MISSING);
    }

    @Test
    void keepsTheEnterpriseFromChangingItself() {
        enterprise()
                .given(REGISTERED, CLASSIFIED, SUSPENDED)
                .when(new ClassifySize(ID, new SizeFigures(1, FIGURES.revenue(), FIGURES.assets())), by(SIGNATORY))
                .expectNoEvents()
                .expectExceptionDetails(EnterpriseRefusal.ENTERPRISE_IS_SUSPENDED);
    }

    @Test
    void endsWithItsReinstatement() {
        var reinstate = new ReinstateEnterprise(ID);
        var reinstated = new EnterpriseReinstated(ID, NOW);
        enterprise()
                .given(REGISTERED, CLASSIFIED, SUSPENDED)
                .when(reinstate, by(APPROVER))
                .expectEvents(reinstated);
        enterprise()
                .given(REGISTERED, CLASSIFIED, SUSPENDED, reinstated)
                .when(reinstate, by(APPROVER))
                .expectNoEvents();
    }
}
