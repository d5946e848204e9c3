package org.gongdan.subsidy.enterprise;

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
import org.gongdan.subsidy.enterprise.EnterpriseEvent.SizeClassified;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;

class ClassifySizeTest {

    private static final SizeFigures GROWN =
            new SizeFigures(300, Money.ofYuan("20000000.00"), Money.ofYuan("30000000.00"));

    @Test
    void recordsFiguresClassAndStandard() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new ClassifySize(ID, GROWN), by(SIGNATORY))
                .expectEvents(new SizeClassified(
                        ID, "industry", GROWN, SizeClass.MEDIUM, "MIIT-2011-300", SIGNATORY.id(), NOW));
    }

    @Test
    void repeatedChangesNothing() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new ClassifySize(ID, FIGURES), by(OFFICER))
                .expectNoEvents();
    }

    @Test
    void refusesNegativeStaff() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new ClassifySize(ID, new SizeFigures(-1, Money.ZERO, Money.ZERO)), by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(EnterpriseRefusal.STAFF_NEGATIVE);
    }
}
