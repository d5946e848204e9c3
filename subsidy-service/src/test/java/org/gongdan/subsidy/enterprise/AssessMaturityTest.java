package org.gongdan.subsidy.enterprise;

import static org.gongdan.subsidy.enterprise.EnterpriseExamples.CLASSIFIED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.ID;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.NOW;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.OFFICER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.REGISTERED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.by;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.enterprise;

import java.time.LocalDate;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.AssessMaturity;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.MaturityAssessed;
import org.junit.jupiter.api.Test;

class AssessMaturityTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final MaturityAssessed ASSESSED = new MaturityAssessed(ID, "L2", TODAY, "visit", NOW);

    @Test
    void recordsLevelDateAndBasis() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new AssessMaturity(ID, "L2", TODAY, "visit"), by(OFFICER))
                .expectEvents(ASSESSED);
    }

    @Test
    void repeatedChangesNothing() {
        enterprise()
                .given(REGISTERED, CLASSIFIED, ASSESSED)
                .when(new AssessMaturity(ID, "L2", TODAY, "visit"), by(OFFICER))
                .expectNoEvents();
    }

    @Test
    void recordsALaterAssessmentOfTheSameLevel() {
        var earlier = new MaturityAssessed(ID, "L2", TODAY.minusYears(1), "visit", NOW);
        enterprise()
                .given(REGISTERED, CLASSIFIED, earlier)
                .when(new AssessMaturity(ID, "L2", TODAY, "visit"), by(OFFICER))
                .expectEvents(ASSESSED);
    }

    @Test
    void refusesAnUnknownLevel() {
        refuses(new AssessMaturity(ID, "L5", TODAY, "visit"), EnterpriseRefusal.MATURITY_UNKNOWN);
    }

    @Test
    void refusesAnAssessmentOfTomorrow() {
        refuses(new AssessMaturity(ID, "L2", TODAY.plusDays(1), "visit"), EnterpriseRefusal.ASSESSED_IN_THE_FUTURE);
    }

    @Test
    void refusesAnAssessmentThatRestsOnNothing() {
        refuses(new AssessMaturity(ID, "L2", TODAY, " "), EnterpriseRefusal.ASSESSMENT_BASIS_MISSING);
    }

    private static void refuses(AssessMaturity command, EnterpriseRefusal refusal) {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(command, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}
