package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.Scenario.COSTED;
import static org.gongdan.subsidy.application.Scenario.DRAFTED;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.FOREIGN;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.LINES;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.PREPARER;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SetCostLinesTest {

    private static final SetCostLines SET = new SetCostLines(ID, LINES, List.of());

    @Test
    void replacesAllLines() {
        today().given(DRAFTED).when(SET, as(PREPARER)).expectEvents(COSTED);
    }

    @Test
    void changesNothingWhenRepeated() {
        today().given(DRAFTED, COSTED).when(SET, as(PREPARER)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({
        "software,     0.00, COST_LINE_NOT_POSITIVE",
        "software,    -0.01, COST_LINE_NOT_POSITIVE",
        "moon,         1.00, CATEGORY_UNKNOWN",
        "software, 100000000000.01, COST_TOO_LARGE"
    })
    void refusesALineThatCannotBe(String category, String amount, ApplicationRefusal refusal) {
        refused(List.of(new CostLine(category, Money.ofYuan(amount))), List.of(), refusal);
    }

    @Test
    void keepsTaxAndDatesOfALine() {
        var day = LocalDate.parse("2026-02-03");
        var lines = List.of(new CostLine("software", Money.ofYuan("100.00"), Money.ofYuan("100.00"), day, day));
        today().given(DRAFTED)
                .when(new SetCostLines(ID, lines, List.of()), as(PREPARER))
                .expectEvents(new CostLinesSet(ID, lines, List.of(), NOW));
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "100.01"})
    void refusesATaxThatCannotBe(String vat) {
        var line = new CostLine("software", Money.ofYuan("100.00"), Money.ofYuan(vat), null, null);
        refused(List.of(line), List.of(), ApplicationRefusal.VAT_OUT_OF_RANGE);
    }

    @Test
    void refusesLinesThatAreTooMuchTogether() {
        var half = new CostLine("software", Money.ofYuan("60000000000.00"));
        refused(List.of(half, half), List.of(), ApplicationRefusal.COST_TOO_LARGE);
    }

    @Test
    void refusesMoreLinesThanAnybodyCanCheck() {
        var lines = Collections.nCopies(501, new CostLine("software", Money.ofYuan("1.00")));
        refused(lines, List.of(), ApplicationRefusal.TOO_MANY_LINES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"GOVERNMENT", "ASSOCIATION"})
    void refusesAnOfferInTheNameOfAFunder(Party funder) {
        refused(LINES, List.of(new Offer(funder, null, Money.ofYuan("1.00"))), ApplicationRefusal.OFFER_OF_FUNDER);
    }

    @Test
    void refusesANegativeOffer() {
        refused(LINES, List.of(new Offer(Party.LEAD, null, Money.ofYuan("-1.00"))), ApplicationRefusal.OFFER_NEGATIVE);
    }

    @Test
    void refusesAfterSubmission() {
        today().given(upTo(ELIGIBLE))
                .when(SET, as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.NOT_A_DRAFT);
    }

    @Test
    void hidesTheDraftOfAnotherEnterprise() {
        today().given(DRAFTED).when(SET, as(FOREIGN)).expectNoEvents().expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    private static void refused(List<CostLine> lines, List<Offer> offers, Refusal refusal) {
        today().given(DRAFTED)
                .when(new SetCostLines(ID, lines, offers), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}
