package org.gongdan.subsidy.enterprise;

import static org.gongdan.subsidy.enterprise.EnterpriseExamples.CLASSIFIED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.FIGURES;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.ID;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.NOW;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.OFFICER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.PROFILE;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.REGISTERED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.SIGNATORY;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.STRANGER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.by;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.enterprise;

import org.gongdan.subsidy.enterprise.EnterpriseCommand.CorrectProfile;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.ProfileCorrected;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.SizeClassified;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class CorrectProfileTest {

    private static final EnterpriseProfile MOVED =
            new EnterpriseProfile("广州智绣科技有限公司", "Zhixiu", "industry", "Foshan", PROFILE.foundedOn());

    @Test
    void recordsTheNewProfile() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new CorrectProfile(ID, MOVED), by(SIGNATORY))
                .expectEvents(new ProfileCorrected(ID, MOVED, SIGNATORY.id(), NOW));
    }

    @Test
    void classifiesAnewInAnotherIndustry() {
        var trader = new EnterpriseProfile(PROFILE.name(), null, "wholesale", "Foshan", PROFILE.foundedOn());
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new CorrectProfile(ID, trader), by(OFFICER))
                .expectEvents(
                        new ProfileCorrected(ID, trader, OFFICER.id(), NOW),
                        new SizeClassified(
                                ID, "wholesale", FIGURES, SizeClass.SMALL, "MIIT-2011-300", OFFICER.id(), NOW));
    }

    @Test
    void repeatedChangesNothing() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new CorrectProfile(ID, PROFILE), by(OFFICER))
                .expectNoEvents();
    }

    @Test
    void refusesAnUnknownIndustry() {
        var odd = new EnterpriseProfile(PROFILE.name(), null, "alchemy", "Foshan", PROFILE.foundedOn());
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new CorrectProfile(ID, odd), by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(EnterpriseRefusal.INDUSTRY_UNKNOWN);
    }

    @Test
    void treatsTheEnterpriseOfOthersAsAbsent() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new CorrectProfile(ID, MOVED), by(STRANGER))
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }
}
