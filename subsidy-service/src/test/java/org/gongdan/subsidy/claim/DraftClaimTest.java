package org.gongdan.subsidy.claim;

import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.EVIDENCE;
import static org.gongdan.subsidy.claim.ClaimExamples.FOREIGN;
import static org.gongdan.subsidy.claim.ClaimExamples.FOREIGN_EVIDENCE;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.PREPARER;
import static org.gongdan.subsidy.claim.ClaimExamples.day;
import static org.gongdan.subsidy.claim.ClaimExamples.invoice;
import static org.gongdan.subsidy.claim.ClaimExamples.line;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.claim.ClaimCommand.DraftClaim;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimRejected;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DraftClaimTest {

    private static final Money TOTAL = yuan("1130.00");

    @Test
    void recordsWhoDraftedItAndForWhom() {
        new ClaimFixture()
                .when(draft(line(1, "1000.00"), line(2, "2000.00")), PREPARER)
                .expectEvents(ClaimFixture.drafted(line(1, "1000.00"), line(2, "2000.00")));
    }

    @Test
    void changesNothingWhenRepeated() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .when(draft(line(1, "1000.00")), PREPARER)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        refuses(
                new ClaimFixture().given(ClaimFixture.drafted(line(1, "1000.00"))),
                draft(line(1, "1000.01")),
                ClaimRefusal.CLAIM_NOT_A_DRAFT);
    }

    @Test
    void doesNotShowTheInvestmentOfAnotherEnterprise() {
        new ClaimFixture()
                .when(draft(line(1, "1000.00")), FOREIGN)
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    @Test
    void refusesAnInvestmentThatIsNotThere() {
        refuses(
                new ClaimFixture(),
                new DraftClaim(CLAIM, new InvestmentId("investment-none"), List.of()),
                SharedRefusal.NOT_FOUND);
    }

    @Test
    void refusesAClosedInvestment() {
        refuses(new ClaimFixture().closed(), draft(line(1, "1000.00")), ClaimRefusal.CLAIM_INVESTMENT_CLOSED);
    }

    @ParameterizedTest
    @MethodSource("wrongLines")
    void refusesALineThatCouldNeverBeClaimed(ClaimLine wrong, Refusal refusal) {
        refuses(new ClaimFixture(), draft(wrong), refusal);
    }

    static Stream<Arguments> wrongLines() {
        return Stream.of(
                Arguments.of(costing("office", "1000.00", "130.00"), ClaimRefusal.CATEGORY_NOT_AGREED),
                Arguments.of(costing("travel", "1000.00", "130.00"), ClaimRefusal.CATEGORY_NOT_AGREED),
                Arguments.of(costing("software", "0.00", "130.00"), SharedRefusal.AMOUNT_NOT_POSITIVE),
                Arguments.of(costing("software", "-0.01", "130.00"), SharedRefusal.AMOUNT_NOT_POSITIVE),
                Arguments.of(costing("software", "1000.00", "-0.01"), ClaimRefusal.VALUE_ADDED_TAX_NEGATIVE),
                Arguments.of(costing("software", "1000.00", "130.01"), ClaimRefusal.INVOICE_TOTAL_EXCEEDED),
                Arguments.of(dated("2026-03-31", "2026-04-01"), ClaimRefusal.OUTSIDE_AGREEMENT_PERIOD),
                Arguments.of(dated("2026-04-01", "2026-03-31"), ClaimRefusal.OUTSIDE_AGREEMENT_PERIOD),
                Arguments.of(dated("2026-05-01", "2027-01-01"), ClaimRefusal.OUTSIDE_AGREEMENT_PERIOD),
                Arguments.of(dated("2026-05-01", "2026-06-11"), ClaimRefusal.COST_NOT_PAID_YET),
                Arguments.of(proven(1, List.of(EVIDENCE, FOREIGN_EVIDENCE)), ClaimRefusal.EVIDENCE_UNKNOWN),
                Arguments.of(proven(1, List.of("../../etc/passwd")), ClaimRefusal.EVIDENCE_UNKNOWN),
                Arguments.of(proven(2, List.of(EVIDENCE)), ClaimRefusal.CLAIM_LINES_MISNUMBERED),
                Arguments.of(invoiced(" ", "1"), ClaimRefusal.INVOICE_NUMBER_INVALID),
                Arguments.of(invoiced("91440101MA5AKX3M2Q", "——"), ClaimRefusal.INVOICE_NUMBER_INVALID));
    }

    @Test
    void takesTheFirstAndTheLastDayOfThePeriodAndToday() {
        new ClaimFixture()
                .when(draft(dated("2026-04-01", "2026-06-10")), PREPARER)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void takesAPartOfAnInvoice() {
        new ClaimFixture()
                .when(draft(costing("software", "500.00", "65.00")), PREPARER)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesOneInvoiceInTwoLines() {
        var again = line(2, "10.00");
        var sameInvoice = new ClaimLine(
                2, "software", "", again.cost(), again.valueAddedTax(), invoice(1, TOTAL), again.paidOn(), List.of());
        refuses(new ClaimFixture(), draft(line(1, "1000.00"), sameInvoice), ClaimRefusal.INVOICE_ALREADY_USED);
    }

    @Test
    void doesNotReviveARejectedClaim() {
        refuses(
                new ClaimFixture()
                        .given(
                                ClaimFixture.drafted(line(1, "1000.00")),
                                ClaimFixture.submitted("1000.00"),
                                new ClaimRejected(CLAIM, INVESTMENT, "no", "officer", ClaimExamples.NOW)),
                draft(line(1, "1000.00")),
                ClaimRefusal.CLAIM_NOT_A_DRAFT);
    }

    private static void refuses(ClaimFixture fixture, DraftClaim command, Refusal refusal) {
        fixture.when(command, PREPARER)
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionDetails(refusal);
    }

    private static DraftClaim draft(ClaimLine... lines) {
        return new DraftClaim(CLAIM, INVESTMENT, List.of(lines));
    }

    private static ClaimLine costing(String category, String cost, String tax) {
        return of(1, category, cost, tax, invoice(1, TOTAL), day("2026-05-20"), List.of(EVIDENCE));
    }

    private static ClaimLine dated(String issued, String paid) {
        var invoice = new Invoice("91440101MA5AKX3M2Q", "", "1", day(issued), TOTAL);
        return of(1, "software", "1000.00", "130.00", invoice, day(paid), List.of(EVIDENCE));
    }

    private static ClaimLine proven(int number, List<String> evidence) {
        return of(number, "software", "1000.00", "130.00", invoice(1, TOTAL), day("2026-05-20"), evidence);
    }

    private static ClaimLine invoiced(String seller, String number) {
        var invoice = new Invoice(seller, "", number, day("2026-05-11"), TOTAL);
        return of(1, "software", "1000.00", "130.00", invoice, day("2026-05-20"), List.of(EVIDENCE));
    }

    private static ClaimLine of(
            int number,
            String category,
            String cost,
            String tax,
            Invoice invoice,
            LocalDate paidOn,
            List<String> evidence) {
        return new ClaimLine(number, category, "检测软件", yuan(cost), yuan(tax), invoice, paidOn, evidence);
    }
}
