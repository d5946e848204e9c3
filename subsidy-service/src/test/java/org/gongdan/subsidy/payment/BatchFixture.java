package org.gongdan.subsidy.payment;

import static org.gongdan.subsidy.claim.ClaimExamples.APPLICATION;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.CLOCK;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.OTHER_CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.PROVINCE;
import static org.gongdan.subsidy.claim.ClaimExamples.USCC;
import static org.gongdan.subsidy.claim.ClaimExamples.person;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.claim.ClaimCommand.ScheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimCommand.UnscheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimExamples;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimRefusal;
import org.gongdan.subsidy.claim.Claims;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.claim.FunderAmount;
import org.gongdan.subsidy.investment.InvestmentCommand.FreezeBaselines;
import org.gongdan.subsidy.payment.PaymentEvent.BatchApproved;
import org.gongdan.subsidy.payment.PaymentEvent.BatchPrepared;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.Party;

/** One batch over two approved claims, of which the association owes for the first alone. */
final class BatchFixture {

    static final PaymentBatchId BATCH = new PaymentBatchId("payment-batch-1");
    static final Caller PREPARER = person("finance", null, Role.FINANCE, Role.APPROVER);
    static final Caller FIRST = person("first", null, Role.APPROVER);
    static final Caller SECOND = person("second", null, Role.FINANCE);
    static final Caller THIRD = person("third", null, Role.APPROVER);

    static final Instalment INSTALMENT = instalment(CLAIM, "300.00");
    static final Instalment OTHER_INSTALMENT = instalment(OTHER_CLAIM, "90.00");
    static final BatchPrepared PREPARED =
            new BatchPrepared(BATCH, Party.GOVERNMENT, List.of(OTHER_INSTALMENT, INSTALMENT), PREPARER.id(), NOW);
    static final BatchApproved FIRST_APPROVAL = new BatchApproved(BATCH, 1, FIRST.id(), NOW);
    static final BatchApproved SECOND_APPROVAL = new BatchApproved(BATCH, 2, SECOND.id(), NOW);

    private final AggregateTestFixture<PaymentBatch> fixture = new AggregateTestFixture<>(PaymentBatch.class);
    private final List<Object> nested = new ArrayList<>();
    private final List<Object> past = new ArrayList<>();
    private boolean closed;
    private boolean taken;

    BatchFixture given(Object... events) {
        past.addAll(List.of(events));
        return this;
    }

    BatchFixture closed() {
        closed = true;
        return this;
    }

    /** Another batch holds every instalment. */
    BatchFixture taken() {
        taken = true;
        return this;
    }

    ResultValidator<PaymentBatch> when(PaymentCommand command, Caller caller) {
        fixture.registerInjectableResource(CLOCK);
        fixture.registerInjectableResource(new BatchSurroundings(
                approved(), ClaimExamples.investments(closed), new NestedCommands(fixture.getCommandBus())));
        fixture.registerCommandHandler(ScheduleClaimPayment.class, message -> {
            if (taken) {
                throw new CommandRefused(ClaimRefusal.INSTALMENT_IN_ANOTHER_BATCH, "payment-batch-2");
            }
            return nested.add(message.getPayload());
        });
        fixture.registerCommandHandler(FreezeBaselines.class, message -> nested.add(message.getPayload()));
        fixture.registerCommandHandler(UnscheduleClaimPayment.class, message -> nested.add(message.getPayload()));
        var ready = past.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(past);
        return ready.when(command, Commands.metadataOf(caller, null));
    }

    List<Object> nested() {
        return nested;
    }

    private static Claims approved() {
        return wanted -> {
            if (wanted.equals(CLAIM)) {
                return Optional.of(claim(
                        CLAIM, owed(Party.GOVERNMENT, "333.33", "33.33"), owed(Party.ASSOCIATION, "150.00", "0.00")));
            }
            return wanted.equals(OTHER_CLAIM)
                    ? Optional.of(claim(
                            OTHER_CLAIM,
                            owed(Party.GOVERNMENT, "100.00", "10.00"),
                            owed(Party.ASSOCIATION, "0.01", "0.01")))
                    : Optional.empty();
        };
    }

    private static Claims.Approved claim(ClaimId id, FunderAmount... funders) {
        return new Claims.Approved(id, INVESTMENT, APPLICATION.value(), USCC, List.of(funders), List.of());
    }

    private static FunderAmount owed(Party party, String amount, String retained) {
        return new FunderAmount(party, PROVINCE, yuan(amount), yuan(retained));
    }

    private static Instalment instalment(ClaimId claim, String amount) {
        return new Instalment(
                claim, INVESTMENT, APPLICATION.value(), USCC, Party.GOVERNMENT, DueKind.SHARE, PROVINCE, yuan(amount));
    }
}
