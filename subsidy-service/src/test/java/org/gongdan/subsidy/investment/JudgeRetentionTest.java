package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.FunctionUseTest.LIVE;
import static org.gongdan.subsidy.investment.InvestmentExamples.EVIDENCE;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.MILESTONE_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.PREPARER;
import static org.gongdan.subsidy.investment.InvestmentExamples.REVIEWER;
import static org.gongdan.subsidy.investment.InvestmentExamples.by;
import static org.gongdan.subsidy.investment.InvestmentExamples.under;
import static org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition.ACCEPTANCE;
import static org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition.DAYS;
import static org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition.FUNCTION_USE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.JudgeRetention;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionFailed;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition;
import org.gongdan.subsidy.programme.PaymentTerms.RetentionRelease;
import org.gongdan.subsidy.shared.SystemCaller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeRetentionTest {

    private static final Caller SYSTEM = SystemCaller.named("WhenFactVerifiedThenJudgeRetention");
    private static final RetentionRelease TWO_THIRDS = new RetentionRelease(FUNCTION_USE, null, 66, "", "");
    private static final RetentionRelease ALL_ON_180 = new RetentionRelease(FUNCTION_USE, 180, null, "", "");
    private static final RetentionRelease ACCEPTED = new RetentionRelease(ACCEPTANCE, null, null, "", "");
    private static final List<InvestmentEvent> RUNNING = List.of(OPENED, LIVE, MILESTONE_VERIFIED);

    @Test
    void isMetByTheFirstMeasurementWithEnoughFunctions() {
        judge(TWO_THIRDS, used(90, "classes", "detect")).expectEvents(met(ground("2026-06-10", 90, 2, 66)));
    }

    @Test
    void staysOpenWhileALaterMeasurementMayMeetIt() {
        judge(TWO_THIRDS, used(90, "detect")).expectNoEvents();
        judge(TWO_THIRDS).expectNoEvents();
    }

    @Test
    void failsWithTheLastMeasurement() {
        var events = Stream.concat(used(90, "detect").stream(), used(180, "detect").stream())
                .toList();
        judge(TWO_THIRDS, events)
                .expectEvents(new RetentionConditionFailed(ID, ground("2026-09-08", 180, 1, 66), SYSTEM.id(), NOW));
    }

    @Test
    void countsNothingBeforeTheDayOfTheProgramme() {
        var all = used(90, "classes", "dashboard", "detect");
        judge(ALL_ON_180, all).expectNoEvents();
        judge(ALL_ON_180, used(180, "classes", "dashboard", "detect"))
                .expectEvents(met(ground("2026-09-08", 180, 3, 100)));
    }

    @Test
    void countsOnlyWhatIsVerified() {
        judge(TWO_THIRDS, List.of(measured(90, "classes", "detect"))).expectNoEvents();
    }

    @Test
    void isMetByAcceptanceOrSoManyDaysAfterIt() {
        judge(ACCEPTED).expectEvents(met(plain(ACCEPTANCE, "2026-03-12", null)));
        judge(days(95)).expectEvents(met(plain(DAYS, "2026-06-15", 95)));
        judge(days(96)).expectNoEvents();
        under(ACCEPTED, "10")
                .given(List.of(OPENED, LIVE))
                .when(new JudgeRetention(ID), by(SYSTEM))
                .expectNoEvents();
    }

    @Test
    void leavesWordsToPeople() {
        judge(new RetentionRelease(null, null, null, "验收后", "after acceptance")).expectNoEvents();
        judge(null).expectNoEvents();
    }

    @Test
    void judgesOnceAndOnlyWhereSomethingIsHeldBack() {
        judge(ACCEPTED, List.of(met(plain(ACCEPTANCE, "2026-03-12", null)))).expectNoEvents();
        under(ACCEPTED, "0")
                .given(RUNNING)
                .when(new JudgeRetention(ID), by(SYSTEM))
                .expectNoEvents();
    }

    private static ResultValidator<Investment> judge(@Nullable RetentionRelease release) {
        return judge(release, List.of());
    }

    private static ResultValidator<Investment> judge(
            @Nullable RetentionRelease release, List<? extends InvestmentEvent> more) {
        var events = Stream.concat(RUNNING.stream(), more.stream()).toList();
        return under(release, "10").given(events).when(new JudgeRetention(ID), by(SYSTEM));
    }

    private static List<InvestmentEvent> used(int day, String... codes) {
        return List.of(
                measured(day, codes), new FunctionUseVerified(ID, day, List.of(codes), 3, "使用日志", REVIEWER.id(), NOW));
    }

    private static FunctionUseMeasured measured(int day, String... codes) {
        return new FunctionUseMeasured(ID, day, List.of(codes), 3, EVIDENCE, PREPARER.id(), NOW);
    }

    private static RetentionRelease days(int days) {
        return new RetentionRelease(DAYS, days, null, "", "");
    }

    private static RetentionConditionMet met(RetentionGround ground) {
        return new RetentionConditionMet(ID, ground, SYSTEM.id(), NOW);
    }

    private static RetentionGround ground(String on, int day, int used, int required) {
        return new RetentionGround(FUNCTION_USE, LocalDate.parse(on), day, used, 3, required, null);
    }

    private static RetentionGround plain(ReleaseCondition condition, String on, @Nullable Integer day) {
        return new RetentionGround(condition, LocalDate.parse(on), day, null, null, null, null);
    }
}
