package org.gongdan.subsidy.claim;

import java.time.Clock;
import java.util.Optional;
import org.gongdan.subsidy.claim.ClaimCommand.ForfeitRetention;
import org.gongdan.subsidy.claim.ClaimCommand.RecordClaimPayment;
import org.gongdan.subsidy.claim.ClaimCommand.ReleaseRetention;
import org.gongdan.subsidy.claim.ClaimCommand.ScheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimCommand.UnscheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaid;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentScheduled;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentUnscheduled;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionForfeited;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionReleased;
import org.gongdan.subsidy.claim.ClaimState.Approved;

/** What becomes of the money owed for an approved claim; nothing when it happened before. */
record Settling(Approved approved, Clock clock) {

    Optional<ClaimEvent> schedule(ScheduleClaimPayment command) {
        var instalment = new Dues.Instalment(command.party(), command.kind());
        return approved.dues().canSchedule(instalment, command.batchId(), command.amount())
                ? Optional.of(new ClaimPaymentScheduled(
                        command.claimId(),
                        command.party(),
                        command.kind(),
                        command.batchId(),
                        command.amount(),
                        clock.instant()))
                : Optional.empty();
    }

    Optional<ClaimEvent> unschedule(UnscheduleClaimPayment command) {
        var instalment = new Dues.Instalment(command.party(), command.kind());
        return approved.dues().canUnschedule(instalment, command.batchId())
                ? Optional.of(new ClaimPaymentUnscheduled(
                        command.claimId(), command.party(), command.kind(), command.batchId(), clock.instant()))
                : Optional.empty();
    }

    Optional<ClaimEvent> pay(RecordClaimPayment command) {
        var instalment = new Dues.Instalment(command.party(), command.kind());
        return approved.dues().canPay(instalment, command.batchId(), command.amount())
                ? Optional.of(new ClaimPaid(
                        command.claimId(),
                        approved.investmentId(),
                        command.party(),
                        command.kind(),
                        command.batchId(),
                        command.amount(),
                        command.valueDate(),
                        clock.instant()))
                : Optional.empty();
    }

    Optional<ClaimEvent> release(ReleaseRetention command) {
        return approved.held().canRelease()
                ? Optional.of(new RetentionReleased(
                        command.claimId(),
                        approved.investmentId(),
                        approved.held().amounts(),
                        command.ground(),
                        clock.instant()))
                : Optional.empty();
    }

    Optional<ClaimEvent> forfeit(ForfeitRetention command) {
        return approved.held().canForfeit()
                ? Optional.of(new RetentionForfeited(
                        command.claimId(),
                        approved.investmentId(),
                        approved.held().amounts(),
                        command.reason(),
                        clock.instant()))
                : Optional.empty();
    }
}
