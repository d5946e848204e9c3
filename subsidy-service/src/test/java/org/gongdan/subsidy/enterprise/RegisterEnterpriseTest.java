package org.gongdan.subsidy.enterprise;

import static org.gongdan.subsidy.enterprise.EnterpriseExamples.CLASSIFIED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.FIGURES;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.ID;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.NOW;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.OFFICER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.PROFILE;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.REGISTER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.REGISTERED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.SIGNATORY;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.STRANGER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.by;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.enterprise;

import java.time.LocalDate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.SizeClassified;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class RegisterEnterpriseTest {

    private static final EnterpriseId EARLY_CODE = EnterpriseId.ofUscc("91350203M0001QAY9B");

    @Test
    void recordsTheProfileAndTheSizeClassThatFollows() {
        enterprise().givenNoPriorActivity().when(REGISTER, by(OFFICER)).expectEvents(REGISTERED, CLASSIFIED);
    }

    @Test
    void isOpenToTheSignatoryOfThatEnterprise() {
        enterprise()
                .givenNoPriorActivity()
                .when(REGISTER, by(SIGNATORY))
                .expectEvents(
                        new EnterpriseRegistered(ID, PROFILE, null, SIGNATORY.id(), NOW),
                        new SizeClassified(
                                ID, "industry", FIGURES, SizeClass.SMALL, "MIIT-2011-300", SIGNATORY.id(), NOW));
    }

    @Test
    void treatsTheEnterpriseOfOthersAsAbsent() {
        refuses(REGISTER, STRANGER, SharedRefusal.NOT_FOUND);
    }

    @Test
    void repeatedWithTheSameContentChangesNothing() {
        enterprise().given(REGISTERED, CLASSIFIED).when(REGISTER, by(OFFICER)).expectNoEvents();
    }

    @Test
    void refusesOtherContentForARegisteredCode() {
        var other = new RegisterEnterprise(ID, PROFILE, new SizeFigures(1, Money.ZERO, Money.ZERO), null);
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(other, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(EnterpriseRefusal.ENTERPRISE_ALREADY_REGISTERED);
    }

    @Test
    void refusesWhatIsNoCode() {
        refuses(of(EnterpriseId.ofUscc("12345"), null), OFFICER, EnterpriseRefusal.USCC_MALFORMED);
    }

    @Test
    void refusesAWrongCheckCharacterWithoutAReason() {
        refuses(of(EARLY_CODE, null), OFFICER, EnterpriseRefusal.USCC_CHECK_WRONG);
        refuses(of(EARLY_CODE, " "), OFFICER, EnterpriseRefusal.USCC_CHECK_WRONG);
    }

    @Test
    void takesAWrongCheckCharacterFromAnOfficerWithAReason() {
        enterprise()
                .givenNoPriorActivity()
                .when(of(EARLY_CODE, "as printed on the licence"), by(OFFICER))
                .expectEvents(
                        new EnterpriseRegistered(EARLY_CODE, PROFILE, "as printed on the licence", OFFICER.id(), NOW),
                        new SizeClassified(
                                EARLY_CODE, "industry", FIGURES, SizeClass.SMALL, "MIIT-2011-300", OFFICER.id(), NOW));
    }

    @Test
    void doesNotLetAnEnterpriseOverrideTheCheckItself() {
        var own = new Caller("own", "Own", SIGNATORY.roles(), EARLY_CODE.uscc());
        refuses(of(EARLY_CODE, "believe me"), own, EnterpriseRefusal.CHECK_OVERRIDE_NOT_ALLOWED);
    }

    @Test
    void refusesAProfileThatCannotBe() {
        var founded = LocalDate.parse("2018-03-06");
        refuses(
                new EnterpriseProfile(" ", null, "industry", "Foshan", founded),
                EnterpriseRefusal.ENTERPRISE_NAME_MISSING);
        refuses(new EnterpriseProfile("名", null, "industry", "", founded), EnterpriseRefusal.ENTERPRISE_REGION_MISSING);
        refuses(new EnterpriseProfile("名", null, "alchemy", "Foshan", founded), EnterpriseRefusal.INDUSTRY_UNKNOWN);
        refuses(
                new EnterpriseProfile("名", null, "industry", "Foshan", LocalDate.parse("2026-03-02")),
                EnterpriseRefusal.FOUNDED_IN_THE_FUTURE);
    }

    @Test
    void refusesNegativeFigures() {
        var minus = Money.ofYuan("-0.01");
        refuses(new SizeFigures(-1, Money.ZERO, Money.ZERO), EnterpriseRefusal.STAFF_NEGATIVE);
        refuses(new SizeFigures(0, minus, Money.ZERO), EnterpriseRefusal.FIGURE_NEGATIVE);
        refuses(new SizeFigures(0, Money.ZERO, minus), EnterpriseRefusal.FIGURE_NEGATIVE);
    }

    private static RegisterEnterprise of(EnterpriseId id, String reason) {
        return new RegisterEnterprise(id, PROFILE, FIGURES, reason);
    }

    private static void refuses(EnterpriseProfile profile, Refusal refusal) {
        refuses(new RegisterEnterprise(ID, profile, FIGURES, null), OFFICER, refusal);
    }

    private static void refuses(SizeFigures figures, Refusal refusal) {
        refuses(new RegisterEnterprise(ID, PROFILE, figures, null), OFFICER, refusal);
    }

    private static void refuses(RegisterEnterprise command, Caller caller, Refusal refusal) {
        enterprise()
                .givenNoPriorActivity()
                .when(command, by(caller))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}
