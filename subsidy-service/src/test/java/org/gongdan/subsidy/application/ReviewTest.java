package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.FIRST_APPROVED;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.OFFICER;
import static org.gongdan.subsidy.application.Scenario.PREPARER;
import static org.gongdan.subsidy.application.Scenario.USCC;
import static org.gongdan.subsidy.application.Scenario.and;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.person;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.util.List;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationCommand.RejectApplication;
import org.gongdan.subsidy.application.ApplicationCommand.RequestCorrection;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.CorrectionRequested;
import org.gongdan.subsidy.shared.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewTest {

    @Nested
    class RequestCorrectionTest {

        private static final CorrectionRequested REQUESTED = new CorrectionRequested(ID, "请补充报价单", OFFICER.id(), NOW);

        @Test
        void sendsTheApplicationBackWithAReason() {
            today().given(upTo(ELIGIBLE))
                    .when(new RequestCorrection(ID, "请补充报价单"), as(OFFICER))
                    .expectEvents(REQUESTED);
        }

        @Test
        void keepsEverythingInTheDraftItReturnsTo() {
            today().given(and(upTo(FIRST_APPROVED), REQUESTED))
                    .when(new SetCostLines(ID, Scenario.LINES, List.of()), as(PREPARER))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesWithoutAReason() {
            refused(new RequestCorrection(ID, ""), ApplicationRefusal.REASON_MISSING);
        }

        @Test
        void refusesAnOfficerOfTheApplicant() {
            today().given(upTo(ELIGIBLE))
                    .when(new RequestCorrection(ID, "x"), as(person("two-hats", USCC, Role.OFFICER)))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.OFFICIAL_OF_APPLICANT);
        }
    }

    @Nested
    class RejectApplicationTest {

        private static final ApplicationRejected REJECTED = new ApplicationRejected(ID, "与人工智能无关", OFFICER.id(), NOW);

        @Test
        void rejectsWithAReason() {
            today().given(upTo(ELIGIBLE))
                    .when(new RejectApplication(ID, "与人工智能无关"), as(OFFICER))
                    .expectEvents(REJECTED);
        }

        @Test
        void refusesToReplaceTheReason() {
            today().given(and(upTo(ELIGIBLE), REJECTED))
                    .when(new RejectApplication(ID, "别的理由"), as(OFFICER))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.ALREADY_ENDED);
        }

        @Test
        void refusesWithoutAReason() {
            refused(new RejectApplication(ID, "  "), ApplicationRefusal.REASON_MISSING);
        }

        @Test
        void refusesAnOfficerOfTheApplicant() {
            today().given(upTo(ELIGIBLE))
                    .when(new RejectApplication(ID, "x"), as(person("two-hats", USCC, Role.OFFICER)))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.OFFICIAL_OF_APPLICANT);
        }
    }

    private static void refused(ApplicationCommand command, Refusal refusal) {
        today().given(upTo(ELIGIBLE))
                .when(command, as(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}
