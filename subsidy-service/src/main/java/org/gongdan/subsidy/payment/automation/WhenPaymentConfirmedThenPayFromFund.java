package org.gongdan.subsidy.payment.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.fund.FundCommand.PayAmount;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/** Money that left the bank leaves the fund; the fund knows the payment by its name and counts it once. */
@Component
@ProcessingGroup("pay-from-fund")
@DisallowReplay
class WhenPaymentConfirmedThenPayFromFund {

    private final Commands commands;

    WhenPaymentConfirmedThenPayFromFund(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(PaymentConfirmed event) {
        var instalment = event.instalment();
        var paymentId = event.batchId() + "/" + instalment.claimId();
        commands.send(
                new PayAmount(instalment.fundId(), instalment.applicationId(), paymentId, instalment.amount()),
                SystemCaller.named(getClass().getSimpleName()));
    }
}
