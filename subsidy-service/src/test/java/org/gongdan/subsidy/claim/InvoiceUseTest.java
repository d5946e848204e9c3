package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.OTHER_CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.day;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.subsidy.claim.InvoiceUseCommand.FreeInvoice;
import org.gongdan.subsidy.claim.InvoiceUseCommand.UseInvoice;
import org.gongdan.subsidy.claim.InvoiceUseEvent.InvoiceFreed;
import org.gongdan.subsidy.claim.InvoiceUseEvent.InvoiceUsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceUseTest {

    private static final InvoiceUseId INVOICE = new InvoiceUseId("invoice-91440101MA5AKX3M2Q-24442000000123456781");
    private static final InvoiceUsed USED = new InvoiceUsed(INVOICE, CLAIM, 1, NOW);
    private static final InvoiceFreed FREED = new InvoiceFreed(INVOICE, CLAIM, NOW);

    @Test
    void isUsedByOneLine() {
        fixture().givenNoPriorActivity().when(new UseInvoice(INVOICE, CLAIM, 1)).expectEvents(USED);
        fixture().given(USED).when(new UseInvoice(INVOICE, CLAIM, 1)).expectNoEvents();
    }

    @Test
    void refusesAnotherClaimAndAnotherLine() {
        fixture()
                .given(USED)
                .when(new UseInvoice(INVOICE, OTHER_CLAIM, 1))
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.INVOICE_ALREADY_USED);
        fixture()
                .given(USED)
                .when(new UseInvoice(INVOICE, CLAIM, 2))
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.INVOICE_ALREADY_USED);
    }

    @Test
    void canBeUsedAgainAfterItWasFreed() {
        fixture()
                .given(USED, FREED)
                .when(new UseInvoice(INVOICE, OTHER_CLAIM, 3))
                .expectEvents(new InvoiceUsed(INVOICE, OTHER_CLAIM, 3, NOW));
    }

    @Test
    void isFreedByTheClaimThatUsesItOnly() {
        fixture().given(USED).when(new FreeInvoice(INVOICE, CLAIM)).expectEvents(FREED);
        fixture().given(USED).when(new FreeInvoice(INVOICE, OTHER_CLAIM)).expectNoEvents();
        fixture().given(USED, FREED).when(new FreeInvoice(INVOICE, CLAIM)).expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({
        "91440101MA5AKX3M2Q, 24442000000123456781",
        "' 91440101 ma5akx3m2q ', 2444-2000-0001-2345-6781",
        "９１４４０１０１ＭＡ５ＡＫＸ３Ｍ２Ｑ, '24442000000123456781\u3000'"
    })
    void isOneInvoiceHoweverItIsTyped(String seller, String number) {
        assertThat(InvoiceUseId.of(new Invoice(seller, "", number, day("2026-05-11"), yuan("1.00"))))
                .contains(INVOICE);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "1, ''", "发票, 1", "1, 11111111111111111111111111111111111111111"})
    void isNoneWithoutLettersOrDigitsOrWhenTooLong(String seller, String number) {
        assertThat(InvoiceUseId.of(new Invoice(seller, "", number, day("2026-05-11"), yuan("1.00"))))
                .isEmpty();
    }

    private static FixtureConfiguration<InvoiceUse> fixture() {
        return new AggregateTestFixture<>(InvoiceUse.class).registerInjectableResource(ClaimExamples.CLOCK);
    }
}
