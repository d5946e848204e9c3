package org.gongdan.subsidy.payment.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.claim.ClaimCommand.RecordClaimPayment;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/** The claim learns that a funder has paid its instalment; told twice, it changes once. */
@Component
@ProcessingGroup("record-claim-paid")
@DisallowReplay
class WhenPaymentConfirmedThenRecordClaimPaid {

    private final Commands commands;

    WhenPaymentConfirmedThenRecordClaimPaid(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(PaymentConfirmed event) {
        var instalment = event.instalment();
        commands.send(
                new RecordClaimPayment(
                        instalment.claimId(),
                        instalment.party(),
                        instalment.kind(),
                        event.batchId().value(),
                        instalment.amount(),
                        event.valueDate()),
                SystemCaller.named(getClass().getSimpleName()));
    }
}
