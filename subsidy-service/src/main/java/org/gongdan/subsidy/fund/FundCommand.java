package org.gongdan.subsidy.fund;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Everything a person or a reaction can ask of a fund. A repeated command changes nothing. */
public sealed interface FundCommand {

    @TargetAggregateIdentifier
    FundId fundId();

    /** @param funder government or association */
    @AllowedFor(Role.FINANCE)
    record OpenFund(FundId fundId, Party funder, int year, String nameZh, String nameEn, String purpose)
            implements FundCommand {}

    /** @param appropriationId names the appropriation, so that the same one is added once */
    @AllowedFor(Role.FINANCE)
    record AddAppropriation(FundId fundId, String appropriationId, Money amount, String reference)
            implements FundCommand {}

    /** @param reservationId what the money is kept for, such as an application id */
    @AllowedFor(
            value = {Role.FINANCE, Role.OFFICER},
            system = true)
    record ReserveAmount(FundId fundId, String reservationId, Money amount) implements FundCommand {}

    @AllowedFor(
            value = {Role.FINANCE, Role.OFFICER},
            system = true)
    record ReleaseReservation(FundId fundId, String reservationId) implements FundCommand {}

    /** The whole reservation becomes a commitment of the same name. */
    @AllowedFor(value = Role.FINANCE, system = true)
    record CommitAmount(FundId fundId, String reservationId) implements FundCommand {}

    /** @param reductionId names the reduction, so that it is made once; without one every command reduces */
    @AllowedFor(value = Role.FINANCE, system = true)
    record ReduceCommitment(
            FundId fundId, String reservationId, @Nullable String reductionId, Money by) implements FundCommand {

        public ReduceCommitment(FundId fundId, String reservationId, Money by) {
            this(fundId, reservationId, null, by);
        }
    }

    /** @param paymentId names the payment, so that the same one leaves the fund once */
    @AllowedFor(
            value = {},
            system = true)
    record PayAmount(FundId fundId, String reservationId, String paymentId, Money amount) implements FundCommand {}

    /**
     * Money that was paid came back, and can be reserved again.
     *
     * @param recoveryId names the return, so that the same one is counted once
     */
    @AllowedFor(value = Role.FINANCE, system = true)
    record RecoverAmount(FundId fundId, String reservationId, String recoveryId, Money amount) implements FundCommand {}

    /** Only when nothing is reserved or committed; money may still come back afterwards. */
    @AllowedFor(Role.FINANCE)
    record CloseFund(FundId fundId) implements FundCommand {}
}
