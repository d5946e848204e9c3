package org.gongdan.subsidy.cumulation;

import static org.gongdan.subsidy.cumulation.CumulationExamples.APPROVER;
import static org.gongdan.subsidy.cumulation.CumulationExamples.CLOCK;
import static org.gongdan.subsidy.cumulation.CumulationExamples.DE_MINIMIS;
import static org.gongdan.subsidy.cumulation.CumulationExamples.NOW;
import static org.gongdan.subsidy.cumulation.CumulationExamples.ONE;
import static org.gongdan.subsidy.cumulation.CumulationExamples.ONE_AT_A_TIME;
import static org.gongdan.subsidy.cumulation.CumulationExamples.account;
import static org.gongdan.subsidy.cumulation.CumulationExamples.amountCap;
import static org.gongdan.subsidy.cumulation.CumulationExamples.counted;
import static org.gongdan.subsidy.cumulation.CumulationExamples.projectsCap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.gongdan.subsidy.cumulation.CumulationCommand.CountAward;
import org.gongdan.subsidy.cumulation.CumulationCommand.FinishAward;
import org.gongdan.subsidy.cumulation.CumulationCommand.ReduceCount;
import org.gongdan.subsidy.cumulation.CumulationCommand.UncountAward;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardCounted;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardFinished;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardUncounted;
import org.gongdan.subsidy.cumulation.CumulationEvent.CountReduced;
import org.gongdan.subsidy.programme.FirmCap.Window;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountAwardTest {

    private static final Cap YEARLY = amountCap("pilot.yearly", Window.CALENDAR_YEAR, null, "100.00");

    @ParameterizedTest
    @CsvSource({"59.99, true", "60.00, true", "60.01, false"})
    void fillsAnAmountToTheLastFenAndNoFurther(String amount, boolean fits) {
        counts(YEARLY, List.of(counted("a", "40.00", "2026-01-01")), counted("b", amount, "2026-03-02"), fits);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, true", "2026-01-01, false"})
    void startsAnewWithTheYear(String before, boolean fits) {
        counts(YEARLY, List.of(counted("a", "100.00", before)), counted("b", "0.01", "2026-12-31"), fits);
    }

    @ParameterizedTest
    @CsvSource({"2023-03-02, true", "2023-03-03, false"})
    void forgetsWhatHasRolledOutOfTheWindow(String before, boolean fits) {
        counts(DE_MINIMIS, List.of(counted("a", "300000.00", before)), counted("b", "0.01", "2026-03-02"), fits);
    }

    @Test
    void looksAtLaterAwardsTooWhenOneIsCountedOnAnEarlierDay() {
        var window = amountCap("x", Window.ROLLING_MONTHS, 12, "100.00");
        var before = List.of(counted("a", "60.00", "2025-04-01"), counted("b", "40.00", "2026-03-03"));
        counts(window, before, counted("c", "0.01", "2026-03-02"), false);
        counts(window, before, counted("c", "0.01", "2025-03-03"), true);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void countsProjectsWithinTheirWindow(int before, boolean fits) {
        var cap = projectsCap("p", Window.APRIL_TO_MARCH, 2);
        var counted = Stream.of(counted("a", "1.00", "2025-04-01"), counted("b", "1.00", "2026-01-01"))
                .limit(before)
                .toList();
        var account = account(ONE, cap);
        var executor = given(account, cap, counted).when(count(account, cap, counted("c", "1.00", "2026-03-31")), as());
        expect(executor, fits, CumulationRefusal.CAP_PROJECTS_REACHED);
    }

    @Test
    void letsOneRunAtATimeUntilItsInvestmentIsClosed() {
        var account = account(ONE, ONE_AT_A_TIME);
        var wanted = count(account, ONE_AT_A_TIME, counted("b", "1.00", "2026-03-02"));
        var running = List.of(counted("a", "1.00", "2020-01-01"));
        given(account, ONE_AT_A_TIME, running)
                .when(wanted, as())
                .expectNoEvents()
                .expectExceptionDetails(CumulationRefusal.CAP_AT_ONCE_REACHED);
        given(account, ONE_AT_A_TIME, running)
                .andGiven(new AwardFinished(account, "a", NOW))
                .when(wanted, as())
                .expectSuccessfulHandlerExecution()
                .expectEvents(new AwardCounted(account, ONE, ONE_AT_A_TIME, wanted.entry(), false, NOW));
    }

    @Test
    void refusesASecondProjectForTheSamePaper() {
        var cap = Cap.onceFor(new ProviderContract(ProviderContract.Kind.CONTRACT, "91440000X", "HT-2026-001"));
        var account = account(ONE, cap);
        given(account, cap, List.of(counted("a", "1.00", "2020-01-01")))
                .when(count(account, cap, counted("b", "1.00", "2026-03-02")), as())
                .expectNoEvents()
                .expectExceptionDetails(CumulationRefusal.PAPER_ALREADY_FUNDED);
    }

    @Test
    void letsAMovedAwardOverfillAndNothingElse() {
        var account = account(ONE, YEARLY);
        var before = List.of(counted("a", "100.00", "2026-01-01"));
        var moved = counted("b", "50.00", "2026-02-01");
        given(account, YEARLY, before)
                .when(new CountAward(account, ONE, YEARLY, moved, true), as())
                .expectEvents(new AwardCounted(account, ONE, YEARLY, moved, true, NOW));
    }

    @Test
    void countsOnceHoweverOftenItIsAsked() {
        var account = account(ONE, YEARLY);
        var entry = counted("a", "100.00", "2026-03-02");
        given(account, YEARLY, List.of(entry))
                .when(count(account, YEARLY, entry), as())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        given(account, YEARLY, List.of(entry))
                .when(count(account, YEARLY, counted("a", "99.00", "2026-03-02")), as())
                .expectNoEvents()
                .expectExceptionDetails(CumulationRefusal.AWARD_COUNTED_OTHERWISE);
    }

    @Test
    void givesBackWhatWasCountedAndWhatWasReduced() {
        var account = account(ONE, YEARLY);
        var entry = counted("a", "100.00", "2026-03-02");
        var by = Money.ofYuan("30.00");
        var reduced = new CountReduced(account, "a", "r1", by, counted("a", "70.00", "2026-03-02"), NOW);
        given(account, YEARLY, List.of(entry))
                .when(new ReduceCount(account, "a", "r1", by), as())
                .expectEvents(reduced);
        given(account, YEARLY, List.of(entry))
                .andGiven(reduced)
                .when(new ReduceCount(account, "a", "r1", by), as())
                .expectNoEvents();
        given(account, YEARLY, List.of(entry))
                .andGiven(reduced)
                .when(count(account, YEARLY, counted("b", "30.01", "2026-03-02")), as())
                .expectExceptionDetails(CumulationRefusal.CAP_ROOM_GONE);
        given(account, YEARLY, List.of(entry))
                .andGiven(reduced)
                .when(new UncountAward(account, "a", GiveBackCause.DECLINED), as())
                .expectEvents(new AwardUncounted(account, reduced.entry(), GiveBackCause.DECLINED, NOW));
    }

    @Test
    void finishesOnceAndRefusesWhatItDoesNotKnow() {
        var account = account(ONE, YEARLY);
        var before = List.of(counted("a", "1.00", "2026-03-02"));
        given(account, YEARLY, before)
                .when(new FinishAward(account, "a"), as())
                .expectEvents(new AwardFinished(account, "a", NOW));
        given(account, YEARLY, before)
                .andGiven(new AwardFinished(account, "a", NOW))
                .when(new FinishAward(account, "a"), as())
                .expectNoEvents();
        given(account, YEARLY, before)
                .when(new UncountAward(account, "b", GiveBackCause.DECLINED), as())
                .expectExceptionDetails(CumulationRefusal.AWARD_NOT_COUNTED);
    }

    private static void counts(Cap cap, List<CountedAward> before, CountedAward wanted, boolean fits) {
        var account = account(ONE, cap);
        expect(
                given(account, cap, before).when(count(account, cap, wanted), as()),
                fits,
                CumulationRefusal.CAP_ROOM_GONE);
    }

    private static void expect(
            org.axonframework.test.aggregate.ResultValidator<CumulationAccount> result, boolean fits, Refusal refusal) {
        if (fits) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents().expectExceptionDetails(refusal);
        }
    }

    private static CountAward count(CumulationAccountId account, Cap cap, CountedAward entry) {
        return new CountAward(account, ONE, cap, entry, false);
    }

    private static TestExecutor<CumulationAccount> given(
            CumulationAccountId account, Cap cap, List<CountedAward> before) {
        return new AggregateTestFixture<>(CumulationAccount.class)
                .registerInjectableResource(CLOCK)
                .given(before.stream()
                        .map(entry -> new AwardCounted(account, ONE, cap, entry, false, NOW))
                        .toList());
    }

    private static Map<String, Object> as() {
        return Commands.metadataOf(APPROVER, null);
    }
}
