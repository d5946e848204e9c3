package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongdan.subsidy.claim.ClaimAccountEvent.ClaimCostApproved;
import org.gongdan.subsidy.claim.ClaimAccountId;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimDrafted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineAccepted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineDeducted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLinesSet;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaid;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimRejected;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimSubmitted;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionReleased;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.claim.DeductionReason;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.claim.FunderShares;
import org.gongdan.subsidy.claim.HeldAmount;
import org.gongdan.subsidy.claim.InvoiceUseEvent.InvoiceFreed;
import org.gongdan.subsidy.claim.InvoiceUseEvent.InvoiceUsed;
import org.gongdan.subsidy.claim.InvoiceUseId;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.investment.RetentionGround;
import org.gongdan.subsidy.payment.Instalment;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** One claim from its draft to its last payment, or to its rejection. */
final class ClaimPath {

    private static final Actor RECORDS = Actor.system("WhenPaymentConfirmedThenRecordClaimPaid");

    private static final Actor SETTLES = Actor.system("WhenRetentionJudgedThenSettleClaims");

    final Undertaking undertaking;
    final ClaimId id;
    final Stream stream;
    private final Cast cast;
    private final Dice dice;
    private final List<ClaimLine> lines;
    private final List<Stream> invoices = new ArrayList<>();
    private final Money cost;
    private int unpaid;
    private List<HeldAmount> retained = List.of();

    /** @param part counts the claims of one undertaking */
    ClaimPath(Undertaking undertaking, List<ClaimLine> lines, int part) {
        this.undertaking = undertaking;
        this.cast = undertaking.cast;
        this.dice = undertaking.dice;
        this.lines = lines;
        this.cost = Money.sum(lines, ClaimLine::cost);
        this.id = new ClaimId("claim-" + undertaking.id.value().substring("investment-".length()) + "-" + part);
        this.stream = new Stream("Claim", id.value());
        lines.stream()
                .sorted(Comparator.comparing(line -> idOf(line).value()))
                .forEach(
                        line -> invoices.add(new Stream("InvoiceUse", idOf(line).value())));
    }

    void begin(Instant now) {
        undertaking.claimBegun();
        var firm = undertaking.firm;
        var tape = cast.tape();
        var tried = cast.frauds().tryUsedInvoice(undertaking, id, lines, now);
        tape.by(firm.preparer(), now)
                .record(
                        stream,
                        new ClaimDrafted(
                                id,
                                undertaking.id,
                                firm.uscc,
                                tried,
                                firm.preparer().id(),
                                now));
        if (!tried.equals(lines)) {
            var later = now.plusSeconds(dice.between(300, 4000));
            tape.by(firm.preparer(), later).record(stream, new ClaimLinesSet(id, lines, later));
        }
        cast.timeline().inDays(now, dice.between(1, 4), dice, this::submit);
    }

    private void submit(Instant now) {
        var signatory = undertaking.firm.signatory();
        var tape = cast.tape().by(signatory, now);
        tape.record(undertaking.stream, new ClaimRoomTaken(undertaking.id, id.value(), cost, now));
        for (var invoice : invoices) {
            tape.record(invoice, new InvoiceUsed(new InvoiceUseId(invoice.id()), id, lineOf(invoice), now));
        }
        tape.record(stream, new ClaimSubmitted(id, undertaking.id, cost, signatory.id(), now));
        cast.frauds().used(lines);
        cast.timeline().inDays(now, dice.between(2, 15), dice, dice.in1000(60) ? this::reject : this::check);
    }

    private void reject(Instant now) {
        var officer = dice.of(cast.scenery().office().officers());
        var tape = cast.tape().by(officer, now);
        tape.record(undertaking.stream, new ClaimRoomReturned(undertaking.id, id.value(), cost, now));
        for (var invoice : invoices) {
            tape.record(invoice, new InvoiceFreed(new InvoiceUseId(invoice.id()), id, now));
        }
        tape.record(stream, new ClaimRejected(id, undertaking.id, "付款凭证与合同不符", officer.id(), now));
        undertaking.claimEnded(now);
    }

    private void check(Instant now) {
        var officer = dice.of(cast.scenery().office().officers());
        var approved = cost;
        for (var line : lines) {
            if (dice.in1000(70)) {
                var deducted = Money.ofFen(Math.max(1, line.cost().fen() / 100 * dice.between(2, 20)));
                approved = approved.minus(deducted);
                cast.tape()
                        .by(officer, now)
                        .record(
                                stream,
                                new ClaimLineDeducted(
                                        id,
                                        line.line(),
                                        deducted,
                                        dice.of(List.of(
                                                DeductionReason.NOT_ELIGIBLE,
                                                DeductionReason.PRICE_TOO_HIGH,
                                                DeductionReason.EVIDENCE_MISSING)),
                                        "与合同清单核对后核减",
                                        officer.id(),
                                        now));
            } else {
                cast.tape().by(officer, now).record(stream, new ClaimLineAccepted(id, line.line(), officer.id(), now));
            }
        }
        var left = approved;
        cast.timeline().inDays(now, dice.between(1, 6), dice, then -> approve(left, then));
    }

    private void approve(Money approved, Instant now) {
        var approver = dice.of(cast.scenery().office().firstApprovers());
        var before = undertaking.approvedBefore(approved);
        var account = undertaking.account;
        var tape = cast.tape().by(approver, now);
        tape.record(
                account,
                new ClaimCostApproved(
                        new ClaimAccountId(account.id()), undertaking.id, id, approved, before.plus(approved), now));
        var deducted = cost.minus(approved);
        if (deducted.isPositive()) {
            tape.record(undertaking.stream, new ClaimRoomReturned(undertaking.id, id.value(), deducted, now));
        }
        var award = Objects.requireNonNull(undertaking.award);
        var funders = new FunderShares(award, cast.scenery().rules().payment().retentionRate()).of(before, approved);
        tape.record(stream, new ClaimApproved(id, undertaking.id, approved, funders, approver.id(), now));
        for (var owed : funders) {
            if (owed.payable().isPositive()) {
                unpaid++;
                cast.payments().add(this, instalment(owed.party(), DueKind.SHARE, owed.fundId(), owed.payable()));
            }
        }
        retained = funders.stream()
                .filter(owed -> owed.retained().isPositive())
                .map(owed -> new HeldAmount(owed.party(), owed.fundId(), owed.retained()))
                .toList();
        if (!retained.isEmpty()) {
            undertaking.withheld.add(this, now.plusMillis(20));
        }
        if (unpaid == 0) {
            undertaking.claimEnded(now);
        }
    }

    /** What is held back is due, and paid with the next batches. */
    void release(RetentionGround ground, Instant now) {
        cast.tape().by(SETTLES, now).record(stream, new RetentionReleased(id, undertaking.id, retained, ground, now));
        for (var held : retained) {
            cast.payments().add(this, instalment(held.party(), DueKind.RETENTION, held.fundId(), held.amount()));
        }
    }

    private Instalment instalment(Party party, DueKind kind, FundId fund, Money amount) {
        return new Instalment(
                id, undertaking.id, undertaking.application(), undertaking.firm.uscc, party, kind, fund, amount);
    }

    void paid(Instalment instalment, String batch, LocalDate valueDate, Instant now) {
        undertaking.committed.merge(instalment.party(), instalment.amount(), Money::minus);
        cast.tape()
                .by(RECORDS, now)
                .record(
                        stream,
                        new ClaimPaid(
                                id,
                                undertaking.id,
                                instalment.party(),
                                instalment.kind(),
                                batch,
                                instalment.amount(),
                                valueDate,
                                now));
        if (instalment.kind() == DueKind.RETENTION) {
            return;
        }
        unpaid--;
        if (unpaid == 0) {
            undertaking.claimEnded(now);
        }
    }

    private int lineOf(Stream invoice) {
        return lines.stream()
                .filter(line -> idOf(line).value().equals(invoice.id()))
                .findFirst()
                .orElseThrow()
                .line();
    }

    private static InvoiceUseId idOf(ClaimLine line) {
        return new InvoiceUseId("invoice-" + line.invoice().sellerTaxNumber() + "-"
                + line.invoice().number());
    }
}
