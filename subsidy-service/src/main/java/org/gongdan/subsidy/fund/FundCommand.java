package org.gongdan.subsidy.fund;

import java.util.List;
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

    /** One that is about what a fund keeps for one purpose, wherever that is kept by now. */
    sealed interface OfReservation extends FundCommand {

        String reservationId();

        /** The same, asked of the fund that took over. */
        OfReservation at(FundId fund);
    }

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
    record ReserveAmount(FundId fundId, String reservationId, Money amount) implements OfReservation {

        @Override
        public ReserveAmount at(FundId fund) {
            return new ReserveAmount(fund, reservationId, amount);
        }
    }

    @AllowedFor(
            value = {Role.FINANCE, Role.OFFICER},
            system = true)
    record ReleaseReservation(FundId fundId, String reservationId) implements OfReservation {

        @Override
        public ReleaseReservation at(FundId fund) {
            return new ReleaseReservation(fund, reservationId);
        }
    }

    /** The whole reservation becomes a commitment of the same name. */
    @AllowedFor(value = Role.FINANCE, system = true)
    record CommitAmount(FundId fundId, String reservationId) implements OfReservation {

        @Override
        public CommitAmount at(FundId fund) {
            return new CommitAmount(fund, reservationId);
        }
    }

    /** @param reductionId names the reduction, so that it is made once; without one every command reduces */
    @AllowedFor(value = Role.FINANCE, system = true)
    record ReduceCommitment(
            FundId fundId, String reservationId, @Nullable String reductionId, Money by) implements OfReservation {

        public ReduceCommitment(FundId fundId, String reservationId, Money by) {
            this(fundId, reservationId, null, by);
        }

        @Override
        public ReduceCommitment at(FundId fund) {
            return new ReduceCommitment(fund, reservationId, reductionId, by);
        }
    }

    /** @param paymentId names the payment, so that the same one leaves the fund once */
    @AllowedFor(
            value = {},
            system = true)
    record PayAmount(FundId fundId, String reservationId, String paymentId, Money amount) implements OfReservation {

        @Override
        public PayAmount at(FundId fund) {
            return new PayAmount(fund, reservationId, paymentId, amount);
        }
    }

    /**
     * Money that was paid came back, and can be reserved again.
     *
     * @param recoveryId names the return, so that the same one is counted once
     */
    @AllowedFor(value = Role.FINANCE, system = true)
    record RecoverAmount(FundId fundId, String reservationId, String recoveryId, Money amount)
            implements OfReservation {

        @Override
        public RecoverAmount at(FundId fund) {
            return new RecoverAmount(fund, reservationId, recoveryId, amount);
        }
    }

    /** Only when nothing is reserved or committed; money may still come back afterwards. */
    @AllowedFor(Role.FINANCE)
    record CloseFund(FundId fundId) implements FundCommand {}

    /**
     * Fixes what would go on to the fund of the next year; a later preparation takes the place of an earlier one.
     *
     * @param carryOverId names the carry-over, so that it happens once
     * @param reservations which open reservations and commitments go along; the others stay
     */
    @AllowedFor(Role.FINANCE)
    record PrepareCarryOver(FundId fundId, String carryOverId, FundId successor, List<String> reservations)
            implements FundCommand {

        public PrepareCarryOver {
            reservations = List.copyOf(reservations);
        }
    }

    /** Confirms the carry-over as it was prepared, by somebody else; refused when an amount has changed since. */
    @AllowedFor({Role.FINANCE, Role.APPROVER})
    record CarryOverFund(FundId fundId, String carryOverId) implements FundCommand {}

    /** Asks the fund of the next year whether it may take over, and changes nothing. */
    @AllowedFor({})
    record ExpectCarryOver(FundId fundId, Predecessor predecessor) implements FundCommand {}

    /** The successor's side of a carry-over, in the same transaction. */
    @AllowedFor({})
    record ReceiveCarryOver(
            FundId fundId, Predecessor predecessor, String carryOverId, Money rest, List<OpenAmount> open)
            implements FundCommand {}

    /** The fund whose year is over, by what its successor must be like. */
    record Predecessor(FundId fundId, Party funder, int year, String purpose) {}

    /** @param lapseId names the lapse, so that it happens once */
    @AllowedFor(Role.FINANCE)
    record PrepareLapse(FundId fundId, String lapseId) implements FundCommand {}

    /** Confirms, by somebody else, that what nobody has reserved goes back to the funder. */
    @AllowedFor({Role.FINANCE, Role.APPROVER})
    record LapseFund(FundId fundId, String lapseId) implements FundCommand {}

    /**
     * Takes back what was prepared for the end of the year, before anybody confirmed it.
     *
     * @param name of the carry-over or lapse that was prepared, so that nobody discards what another put in its place
     */
    @AllowedFor({Role.FINANCE, Role.APPROVER})
    record DiscardYearEnd(FundId fundId, String name) implements FundCommand {}
}
