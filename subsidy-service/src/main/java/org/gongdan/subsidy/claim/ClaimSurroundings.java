package org.gongdan.subsidy.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimAccountCommand.CountApprovedCost;
import org.gongdan.subsidy.claim.ClaimState.Draft;
import org.gongdan.subsidy.claim.ClaimState.Submitted;
import org.gongdan.subsidy.claim.InvoiceUseCommand.FreeInvoice;
import org.gongdan.subsidy.claim.InvoiceUseCommand.UseInvoice;
import org.gongdan.subsidy.investment.InvestmentCommand.ReturnClaimRoom;
import org.gongdan.subsidy.investment.InvestmentCommand.TakeClaimRoom;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.investment.Investments.Agreement;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Component;

/**
 * What a claim needs from outside: the agreement, the programme, the evidence, and the aggregates that change together
 * with it. They are always locked in one order (account, investment, invoices by their ids), so that no two claims wait
 * for each other.
 */
@Component
class ClaimSurroundings {

    private final Investments investments;
    private final Programmes programmes;
    private final EvidenceStore evidence;
    private final NestedCommands nested;

    ClaimSurroundings(Investments investments, Programmes programmes, EvidenceStore evidence, NestedCommands nested) {
        this.investments = investments;
        this.programmes = programmes;
        this.evidence = evidence;
        this.nested = nested;
    }

    /** The agreement, if it is the caller's own and cost can still be claimed under it. */
    Agreement openAgreement(InvestmentId investment, Caller caller) {
        var agreement = investments
                .find(investment)
                .filter(found -> found.uscc().equals(caller.organisation()))
                .orElseThrow(() -> CommandRefused.at("investmentId", SharedRefusal.NOT_FOUND));
        if (agreement.closed()) {
            throw new CommandRefused(ClaimRefusal.CLAIM_INVESTMENT_CLOSED);
        }
        return agreement;
    }

    LineRules rulesOf(Agreement agreement, LocalDate today) {
        return new LineRules(agreement, evidence, today);
    }

    void takeRoomAndInvoices(ClaimId claim, Draft draft, Money cost, Caller caller) {
        nested.send(new TakeClaimRoom(draft.investmentId(), claim.value(), cost), caller);
        for (var use : invoicesOf(draft)) {
            try {
                nested.send(new UseInvoice(use.invoice(), claim, use.line()), caller);
            } catch (CommandRefused refused) {
                throw CommandRefused.at(
                        "lines[" + (use.line() - 1) + "].invoice",
                        refused.refusal(),
                        refused.arguments().toArray());
            }
        }
    }

    void returnRoomAndInvoices(ClaimId claim, Submitted submitted, Caller caller) {
        var draft = submitted.draft();
        nested.send(new ReturnClaimRoom(draft.investmentId(), claim.value(), submitted.cost()), caller);
        invoicesOf(draft).forEach(use -> nested.send(new FreeInvoice(use.invoice(), claim), caller));
    }

    /** Counts the approved cost, returns the room that deductions left, and answers what each funder owes. */
    List<FunderAmount> shareApprovedCost(ClaimId claim, Submitted submitted, Money approvedCost, Caller caller) {
        var investment = submitted.draft().investmentId();
        var agreement = investments.find(investment).orElseThrow();
        var award = agreement.award();
        var rules = programmes
                .version(award.programmeId(), award.programmeVersion())
                .orElseThrow(() -> new IllegalStateException("no version " + award.programmeVersion() + " of "
                        + award.programmeId() + " behind " + investment));
        var count = new CountApprovedCost(ClaimAccountId.of(investment), investment, claim, approvedCost);
        var before = nested.ask(count, Money.class, caller);
        if (submitted.deducted().isPositive()) {
            nested.send(new ReturnClaimRoom(investment, claim.value(), submitted.deducted()), caller);
        }
        return new FunderShares(award, rules.payment().retentionRate()).of(before, approvedCost);
    }

    private record Use(InvoiceUseId invoice, int line) {}

    private static List<Use> invoicesOf(Draft draft) {
        var uses = new ArrayList<Use>();
        for (var line : draft.lines()) {
            uses.add(new Use(InvoiceUseId.of(line.invoice()).orElseThrow(), line.line()));
        }
        uses.sort(Comparator.comparing(use -> use.invoice().value()));
        return uses;
    }
}
