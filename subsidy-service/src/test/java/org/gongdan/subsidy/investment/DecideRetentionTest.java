package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.APPROVER;
import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.EVIDENCE;
import static org.gongdan.subsidy.investment.InvestmentExamples.FINANCE;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OFFICER;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.by;
import static org.gongdan.subsidy.investment.InvestmentExamples.under;
import static org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition.FUNCTION_USE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionFailed;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionDecisionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionForfeitureConfirmed;
import org.gongdan.subsidy.programme.PaymentTerms.RetentionRelease;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** PrepareRetentionDecision and ConfirmRetentionDecision. */
class DecideRetentionTest {

    private static final RetentionRelease WORDS = new RetentionRelease(null, null, null, "验收后", "after acceptance");
    private static final RetentionRelease USE = new RetentionRelease(FUNCTION_USE, null, null, "", "");
    private static final RetentionDecisionPrepared RELEASE_WANTED =
            new RetentionDecisionPrepared(ID, RetentionDecision.RELEASE, "已验收", EVIDENCE, OFFICER.id(), NOW);
    private static final RetentionDecisionPrepared FORFEITURE_WANTED =
            new RetentionDecisionPrepared(ID, RetentionDecision.FORFEIT, "未使用", List.of(), FINANCE.id(), NOW);
    private static final RetentionConditionMet MET = new RetentionConditionMet(
            ID,
            new RetentionGround(null, LocalDate.of(2026, 6, 15), null, null, null, null, "已验收"),
            APPROVER.id(),
            NOW);
    private static final RetentionConditionFailed FAILED = new RetentionConditionFailed(
            ID, new RetentionGround(FUNCTION_USE, LocalDate.of(2026, 6, 1), 180, 1, 3, 100, null), "system:x", NOW);
    private static final RetentionForfeitureConfirmed FORFEITED =
            new RetentionForfeitureConfirmed(ID, "未使用", FINANCE.id(), APPROVER.id(), NOW);

    @Test
    void twoPeopleReleaseWhatOnlyWordsGovern() {
        after(WORDS, List.of(OPENED), release(), OFFICER).expectEvents(RELEASE_WANTED);
        after(WORDS, List.of(OPENED, RELEASE_WANTED), release(), OFFICER).expectNoEvents();
        after(WORDS, List.of(OPENED, RELEASE_WANTED), confirm(RetentionDecision.RELEASE), APPROVER)
                .expectEvents(MET);
        after(WORDS, List.of(OPENED, RELEASE_WANTED, MET), confirm(RetentionDecision.RELEASE), FINANCE)
                .expectNoEvents();
    }

    @Test
    void oneIsNotTwo() {
        var both = new Caller(OFFICER.id(), "wei", Set.of(Role.OFFICER, Role.APPROVER), null);
        refuses(
                InvestmentRefusal.RETENTION_CONFIRMED_BY_PREPARER,
                WORDS,
                List.of(OPENED, RELEASE_WANTED),
                confirm(RetentionDecision.RELEASE),
                both);
        refuses(
                InvestmentRefusal.RETENTION_DECISION_NOT_PREPARED,
                WORDS,
                List.of(OPENED),
                confirm(RetentionDecision.RELEASE),
                APPROVER);
        refuses(
                InvestmentRefusal.RETENTION_DECISION_NOT_PREPARED,
                WORDS,
                List.of(OPENED, RELEASE_WANTED),
                confirm(RetentionDecision.FORFEIT),
                APPROVER);
    }

    @Test
    void nobodyReleasesAgainstTheFacts() {
        refuses(InvestmentRefusal.RETENTION_JUDGED_BY_FACTS, USE, List.of(OPENED), release(), OFFICER);
        refuses(InvestmentRefusal.RETENTION_JUDGED_BY_FACTS, USE, List.of(OPENED, FAILED), release(), OFFICER);
    }

    @Test
    void financeAndAnotherForfeitWhatFailed() {
        after(USE, List.of(OPENED, FAILED), forfeit(), FINANCE).expectEvents(FORFEITURE_WANTED);
        after(USE, List.of(OPENED, FAILED, FORFEITURE_WANTED), confirm(RetentionDecision.FORFEIT), APPROVER)
                .expectEvents(FORFEITED);
        after(USE, List.of(OPENED, FAILED, CLOSED), forfeit(), FINANCE).expectEvents(FORFEITURE_WANTED);
        refuses(SharedRefusal.NOT_ALLOWED, USE, List.of(OPENED, FAILED), forfeit(), OFFICER);
    }

    @Test
    void nobodyForfeitsWhatMayStillBeMet() {
        refuses(InvestmentRefusal.RETENTION_NOT_YET_FORFEIT, USE, List.of(OPENED), forfeit(), FINANCE);
        refuses(InvestmentRefusal.RETENTION_NOT_YET_FORFEIT, WORDS, List.of(OPENED), forfeit(), FINANCE);
    }

    @Test
    void whatIsDecidedStays() {
        refuses(InvestmentRefusal.RETENTION_DECIDED_ALREADY, WORDS, List.of(OPENED, MET), release(), OFFICER);
        refuses(InvestmentRefusal.RETENTION_DECIDED_ALREADY, USE, List.of(OPENED, FORFEITED), forfeit(), FINANCE);
    }

    @Test
    void refusesWithoutReasonEvidenceOrRetention() {
        refuses(
                InvestmentRefusal.TEXT_MISSING,
                WORDS,
                List.of(OPENED),
                new PrepareRetentionDecision(ID, RetentionDecision.RELEASE, " ", EVIDENCE),
                OFFICER);
        refuses(
                InvestmentRefusal.PROOF_MISSING,
                WORDS,
                List.of(OPENED),
                new PrepareRetentionDecision(ID, RetentionDecision.RELEASE, "已验收", List.of()),
                OFFICER);
        under(WORDS, "0")
                .given(OPENED)
                .when(release(), by(OFFICER))
                .expectExceptionDetails(InvestmentRefusal.NOTHING_RETAINED);
    }

    private static ResultValidator<Investment> after(
            RetentionRelease terms, List<?> events, Object command, Caller caller) {
        return under(terms, "10").given(events).when(command, by(caller));
    }

    private static void refuses(
            Refusal refusal, RetentionRelease terms, List<?> events, Object command, Caller caller) {
        after(terms, events, command, caller).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static PrepareRetentionDecision release() {
        return new PrepareRetentionDecision(ID, RetentionDecision.RELEASE, "已验收", EVIDENCE);
    }

    private static PrepareRetentionDecision forfeit() {
        return new PrepareRetentionDecision(ID, RetentionDecision.FORFEIT, "未使用", List.of());
    }

    private static ConfirmRetentionDecision confirm(RetentionDecision decision) {
        return new ConfirmRetentionDecision(ID, decision);
    }
}
