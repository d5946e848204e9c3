package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.Scenario.COSTED;
import static org.gongdan.subsidy.application.Scenario.DRAFTED;
import static org.gongdan.subsidy.application.Scenario.FOREIGN;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.PREPARER;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.today;

import java.util.Collections;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareFunding;
import org.gongdan.subsidy.application.ApplicationEvent.FundingDeclared;
import org.gongdan.subsidy.cumulation.ProviderContract;
import org.gongdan.subsidy.cumulation.ProviderContract.Kind;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclareFundingTest {

    private static final OtherFunding CITY = new OtherFunding("广州市技改专项", Money.ofYuan("12000.00"));
    private static final ProviderContract CONTRACT =
            new ProviderContract(Kind.CONTRACT, "91440300MA5DCN7E9Q", "HT-2026-001");
    private static final DeclaredFunding FUNDING = new DeclaredFunding(List.of(CITY), List.of(CONTRACT));

    @Test
    void declaresOtherMoneyAndPapers() {
        today().given(DRAFTED, COSTED)
                .when(new DeclareFunding(ID, FUNDING), as(PREPARER))
                .expectEvents(new FundingDeclared(ID, FUNDING, NOW));
    }

    @Test
    void changesNothingWhenRepeated() {
        today().given(DRAFTED, new FundingDeclared(ID, FUNDING, NOW))
                .when(new DeclareFunding(ID, FUNDING), as(PREPARER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void takesAllOfItBack() {
        today().given(DRAFTED, new FundingDeclared(ID, FUNDING, NOW))
                .when(new DeclareFunding(ID, DeclaredFunding.NONE), as(PREPARER))
                .expectEvents(new FundingDeclared(ID, DeclaredFunding.NONE, NOW));
    }

    @ParameterizedTest
    @CsvSource({"' ', 1.00, FUNDING_SOURCE_MISSING", "x, 0.00, FUNDING_NOT_POSITIVE", "x, -1.00, FUNDING_NOT_POSITIVE"})
    void refusesMoneyThatCannotBe(String source, String amount, ApplicationRefusal refusal) {
        refused(new DeclaredFunding(List.of(new OtherFunding(source, Money.ofYuan(amount))), List.of()), refusal);
    }

    @ParameterizedTest
    @CsvSource({"'', HT-1", "91440300MA5DCN7E9Q, ' - '", "--, HT-1"})
    void refusesAPaperThatNamesNothing(String provider, String number) {
        refused(
                new DeclaredFunding(List.of(), List.of(new ProviderContract(Kind.INVOICE, provider, number))),
                ApplicationRefusal.PAPER_MALFORMED);
    }

    @Test
    void refusesTheSamePaperTwiceHoweverItIsTyped() {
        var same = new ProviderContract(Kind.CONTRACT, "91440300ma5dcn7e9q", "ht 2026/001");
        refused(new DeclaredFunding(List.of(), List.of(CONTRACT, same)), ApplicationRefusal.PAPER_REPEATED);
    }

    @Test
    void refusesMoreThanAnyoneHas() {
        refused(new DeclaredFunding(Collections.nCopies(101, CITY), List.of()), ApplicationRefusal.TOO_MANY_LINES);
    }

    @Test
    void isAbsentForOthers() {
        today().given(DRAFTED)
                .when(new DeclareFunding(ID, FUNDING), as(FOREIGN))
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    private static void refused(DeclaredFunding funding, ApplicationRefusal refusal) {
        today().given(DRAFTED)
                .when(new DeclareFunding(ID, funding), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}
