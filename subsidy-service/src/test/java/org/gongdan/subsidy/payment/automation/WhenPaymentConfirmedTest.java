package org.gongdan.subsidy.payment.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongdan.subsidy.claim.ClaimExamples.APPLICATION;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.PROVINCE;
import static org.gongdan.subsidy.claim.ClaimExamples.USCC;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.claim.ClaimCommand.RecordClaimPayment;
import org.gongdan.subsidy.claim.ClaimRefusal;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.fund.FundCommand.PayAmount;
import org.gongdan.subsidy.payment.Instalment;
import org.gongdan.subsidy.payment.PaymentBatchId;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;

class WhenPaymentConfirmedTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-09");
    private static final PaymentConfirmed CONFIRMED = new PaymentConfirmed(
            new PaymentBatchId("payment-batch-1"),
            new Instalment(
                    CLAIM,
                    INVESTMENT,
                    APPLICATION.value(),
                    USCC,
                    Party.GOVERNMENT,
                    DueKind.SHARE,
                    PROVINCE,
                    yuan("300.00")),
            "B-17",
            DAY,
            "finance",
            NOW);

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final List<Object> sent = new ArrayList<>();
    /** Without read models, because reactions never wait for them. */
    private final Commands commands =
            new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), null);

    @Test
    void paysFromTheFundUnderOneNameHoweverOftenItIsTold() {
        listen(PayAmount.class, "system:WhenPaymentConfirmedThenPayFromFund");
        var reaction = new WhenPaymentConfirmedThenPayFromFund(commands);

        reaction.on(CONFIRMED);
        reaction.on(CONFIRMED);

        assertThat(sent)
                .hasSize(2)
                .containsOnly(new PayAmount(PROVINCE, APPLICATION.value(), "payment-batch-1/" + CLAIM, yuan("300.00")));
    }

    @Test
    void tellsTheClaimThatItIsPaid() {
        listen(RecordClaimPayment.class, "system:WhenPaymentConfirmedThenRecordClaimPaid");

        new WhenPaymentConfirmedThenRecordClaimPaid(commands).on(CONFIRMED);

        assertThat(sent)
                .containsExactly(new RecordClaimPayment(
                        CLAIM, Party.GOVERNMENT, DueKind.SHARE, "payment-batch-1", yuan("300.00"), DAY));
    }

    /** A refusal here is a difference between bank and books: it must be seen, so it goes to the dead letters. */
    @Test
    void hidesNoRefusal() {
        bus.subscribe(RecordClaimPayment.class.getName(), message -> {
            throw new CommandRefused(ClaimRefusal.INSTALMENT_PAID_ALREADY, "payment-batch-2");
        });
        var reaction = new WhenPaymentConfirmedThenRecordClaimPaid(commands);

        assertThatThrownBy(() -> reaction.on(CONFIRMED)).isInstanceOf(CommandRefused.class);
    }

    private void listen(Class<?> command, String actor) {
        bus.subscribe(command.getName(), message -> {
            assertThat(message.getMetaData()).containsEntry(CommandMetadata.ACTOR, actor);
            return sent.add(message.getPayload());
        });
    }
}
