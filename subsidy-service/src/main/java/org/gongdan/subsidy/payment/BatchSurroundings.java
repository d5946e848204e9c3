package org.gongdan.subsidy.payment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimCommand.ScheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimCommand.UnscheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.Claims;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.claim.HeldAmount;
import org.gongdan.subsidy.investment.InvestmentCommand.FreezeBaselines;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.Party;
import org.springframework.stereotype.Component;

/**
 * What a batch needs from outside: the approved claims, and their instalments, which it takes and gives back in its own
 * transaction. Claims are always locked in the order of their ids, so that no two batches wait for each other.
 */
@Component
class BatchSurroundings {

    private final Claims claims;
    private final Investments investments;
    private final NestedCommands nested;

    BatchSurroundings(Claims claims, Investments investments, NestedCommands nested) {
        this.claims = claims;
        this.investments = investments;
        this.nested = nested;
    }

    /** What this funder owes of this kind for these claims, in their order, each claim once. */
    List<Instalment> instalments(Party funder, DueKind kind, List<ClaimId> wanted) {
        var instalments = new ArrayList<Instalment>();
        var distinct = wanted.stream().distinct().toList();
        for (var claim : distinct) {
            instalments.add(instalment(funder, kind, claim, "claims[" + wanted.indexOf(claim) + "]"));
        }
        return instalments;
    }

    private Instalment instalment(Party funder, DueKind kind, ClaimId claim, String field) {
        var approved = claims.findApproved(claim)
                .orElseThrow(() -> CommandRefused.at(field, PaymentRefusal.BATCH_CLAIM_NOT_APPROVED, claim));
        var owed = owed(approved, kind).stream()
                .filter(amount -> amount.party() == funder && amount.amount().isPositive())
                .findFirst()
                .orElseThrow(() -> CommandRefused.at(field, without(kind), claim, funder));
        return new Instalment(
                claim,
                approved.investmentId(),
                approved.applicationId(),
                approved.uscc(),
                funder,
                kind,
                owed.fundId(),
                owed.amount());
    }

    private static List<HeldAmount> owed(Claims.Approved approved, DueKind kind) {
        return switch (kind) {
            case SHARE ->
                approved.funders().stream()
                        .map(owed -> new HeldAmount(owed.party(), owed.fundId(), owed.payable()))
                        .toList();
            case RETENTION -> approved.released();
        };
    }

    private static PaymentRefusal without(DueKind kind) {
        return switch (kind) {
            case SHARE -> PaymentRefusal.BATCH_CLAIM_WITHOUT_INSTALMENT;
            case RETENTION -> PaymentRefusal.BATCH_RETENTION_NOT_RELEASED;
        };
    }

    /** What the benefit is measured against must not change once money may leave. */
    void freezeBaselines(PaymentBatchId batch, List<Instalment> instalments, Caller caller) {
        instalments.stream()
                .map(Instalment::investmentId)
                .distinct()
                .sorted(Comparator.comparing(InvestmentId::value))
                .forEach(investment -> nested.send(new FreezeBaselines(investment, batch.value()), caller));
    }

    /**
     * No money for an investment that was closed in the meantime, but what was held back of money paid before: days after
     * acceptance, or the use of functions on day 180, often make that due when all else is done.
     */
    void requireOpen(List<Instalment> instalments) {
        for (var instalment : instalments) {
            if (investments
                    .find(instalment.investmentId())
                    .filter(agreement -> !agreement.closed() || instalment.kind() == DueKind.RETENTION)
                    .isEmpty()) {
                throw new CommandRefused(PaymentRefusal.BATCH_INVESTMENT_CLOSED, instalment.investmentId());
            }
        }
    }

    void take(PaymentBatchId batch, List<Instalment> instalments, Caller caller) {
        for (var each : sorted(instalments)) {
            nested.send(
                    new ScheduleClaimPayment(each.claimId(), each.party(), each.kind(), batch.value(), each.amount()),
                    caller);
        }
    }

    void giveBack(PaymentBatchId batch, List<Instalment> instalments, Caller caller) {
        for (var each : sorted(instalments)) {
            nested.send(new UnscheduleClaimPayment(each.claimId(), each.party(), each.kind(), batch.value()), caller);
        }
    }

    private static List<Instalment> sorted(List<Instalment> instalments) {
        return instalments.stream()
                .sorted(Comparator.comparing(each -> each.claimId().value()))
                .toList();
    }
}
