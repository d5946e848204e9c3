package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.BOTH;
import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.EVIDENCE;
import static org.gongdan.subsidy.investment.InvestmentExamples.FOREIGN;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.MILESTONE_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.PREPARER;
import static org.gongdan.subsidy.investment.InvestmentExamples.REVIEWER;
import static org.gongdan.subsidy.investment.InvestmentExamples.by;
import static org.gongdan.subsidy.investment.InvestmentExamples.under;
import static org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition.FUNCTION_USE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureFunctionUse;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyFunctionUse;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.programme.PaymentTerms.RetentionRelease;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** MeasureFunctionUse and VerifyFunctionUse; day 90 after 12 March is 10 June, and today is 15 June. */
class FunctionUseTest {

    static final MilestoneReached LIVE =
            new MilestoneReached(ID, "pilot", LocalDate.of(2026, 3, 12), EVIDENCE, PREPARER.id(), NOW);
    private static final List<InvestmentEvent> RUNNING = List.of(OPENED, LIVE, MILESTONE_VERIFIED);
    private static final FunctionUseMeasured MEASURED =
            new FunctionUseMeasured(ID, 90, List.of("classes", "detect"), 3, EVIDENCE, PREPARER.id(), NOW);
    private static final FunctionUseVerified VERIFIED =
            new FunctionUseVerified(ID, 90, List.of("detect"), 3, "使用日志", REVIEWER.id(), NOW);
    private static final RetentionRelease ON_DAY_0 = new RetentionRelease(FUNCTION_USE, 0, 60, "", "");

    @Test
    void recordsEachUsedFunctionOnce() {
        after(RUNNING, measure(90, "detect", "classes", "detect"), PREPARER).expectEvents(MEASURED);
        after(with(MEASURED), measure(90, "classes", "detect"), PREPARER).expectNoEvents();
    }

    @Test
    void supersedesUntilItIsVerified() {
        after(with(MEASURED), measure(90, "detect"), PREPARER)
                .expectEvents(new FunctionUseMeasured(ID, 90, List.of("detect"), 3, EVIDENCE, PREPARER.id(), NOW));
        refuses(InvestmentRefusal.USE_ALREADY_VERIFIED, with(MEASURED, VERIFIED), measure(90, "classes"), PREPARER);
    }

    @Test
    void isVerifiedByAnother() {
        after(with(MEASURED), verify("detect"), REVIEWER).expectEvents(VERIFIED);
        after(with(MEASURED, VERIFIED), verify("detect"), REVIEWER).expectNoEvents();
        refuses(InvestmentRefusal.USE_ALREADY_VERIFIED, with(MEASURED, VERIFIED), verify("classes"), REVIEWER);
        refuses(InvestmentRefusal.VERIFIED_BY_REPORTER, with(MEASURED), verify("detect"), BOTH);
        refuses(InvestmentRefusal.USE_NOT_MEASURED, RUNNING, verify("detect"), REVIEWER);
        refuses(InvestmentRefusal.FUNCTION_NOT_BOUGHT, with(MEASURED), verify("reject"), REVIEWER);
    }

    @Test
    void refusesBeforeItsDay() {
        refuses(InvestmentRefusal.USE_TOO_EARLY, RUNNING, measure(180, "detect"), PREPARER);
        refuses(InvestmentRefusal.USE_TOO_EARLY, List.of(OPENED), measure(90, "detect"), PREPARER);
        refuses(InvestmentRefusal.USE_TOO_EARLY, List.of(OPENED, LIVE), measure(90, "detect"), PREPARER);
        var oneDayLater = new MilestoneReached(ID, "pilot", LocalDate.of(2026, 3, 18), EVIDENCE, PREPARER.id(), NOW);
        refuses(
                InvestmentRefusal.USE_TOO_EARLY,
                List.of(OPENED, oneDayLater, MILESTONE_VERIFIED),
                measure(90, "detect"),
                PREPARER);
    }

    @Test
    void isMeasuredOnTheUsualDaysAndOnThatOfTheProgramme() {
        refuses(InvestmentRefusal.USE_DAY_UNKNOWN, RUNNING, measure(0, "detect"), PREPARER);
        under(ON_DAY_0, "10")
                .given(RUNNING)
                .when(measure(0, "detect"), by(PREPARER))
                .expectEvents(new FunctionUseMeasured(ID, 0, List.of("detect"), 3, EVIDENCE, PREPARER.id(), NOW));
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(InvestmentRefusal.FUNCTION_NOT_BOUGHT, RUNNING, measure(90, "reject"), PREPARER);
        refuses(
                InvestmentRefusal.PROOF_MISSING,
                RUNNING,
                new MeasureFunctionUse(ID, 90, List.of("detect"), List.of()),
                PREPARER);
        refuses(SharedRefusal.NOT_FOUND, RUNNING, measure(90, "detect"), FOREIGN);
        refuses(InvestmentRefusal.INVESTMENT_CLOSED, with(CLOSED), measure(90, "detect"), PREPARER);
        var nothingBought = new InvestmentEvent.InvestmentOpened(
                ID,
                OPENED.applicationId(),
                OPENED.uscc(),
                OPENED.project(),
                OPENED.costLines(),
                OPENED.award(),
                OPENED.indicators(),
                OPENED.milestones(),
                null,
                OPENED.agreedOn(),
                NOW);
        refuses(
                InvestmentRefusal.NO_FUNCTIONS_BOUGHT,
                List.of(nothingBought, LIVE, MILESTONE_VERIFIED),
                measure(90, "detect"),
                PREPARER);
    }

    private static ResultValidator<Investment> after(List<?> events, Object command, Caller caller) {
        return under(null, "10").given(events).when(command, by(caller));
    }

    private static void refuses(Refusal refusal, List<?> events, Object command, Caller caller) {
        after(events, command, caller).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static List<InvestmentEvent> with(InvestmentEvent... more) {
        return Stream.concat(RUNNING.stream(), Stream.of(more)).toList();
    }

    private static MeasureFunctionUse measure(int day, String... used) {
        return new MeasureFunctionUse(ID, day, List.of(used), EVIDENCE);
    }

    private static VerifyFunctionUse verify(String... used) {
        return new VerifyFunctionUse(ID, 90, List.of(used), "使用日志");
    }
}
