package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongdan.subsidy.claim.ClaimExamples.APPROVER;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.OFFICER;
import static org.gongdan.subsidy.claim.ClaimExamples.PREPARER;
import static org.gongdan.subsidy.claim.ClaimExamples.SIGNATORY;
import static org.gongdan.subsidy.claim.ClaimExamples.line;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gongdan.subsidy.claim.ClaimCommand.AcceptClaimLine;
import org.gongdan.subsidy.claim.ClaimCommand.ApproveClaim;
import org.gongdan.subsidy.claim.ClaimCommand.DraftClaim;
import org.gongdan.subsidy.claim.ClaimCommand.RejectClaim;
import org.gongdan.subsidy.claim.ClaimCommand.SubmitClaim;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimSubmitted;
import org.gongdan.subsidy.claim.InvoiceUseEvent.InvoiceUsed;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Claims with their invoices, account and room in one store: all of a command is stored, or nothing. */
class ClaimsTogetherTest {

    private static final int RIVALS = 20;

    private final ClaimStore store = new ClaimStore(yuan("300000.00"));

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void storesNothingWhenOneInvoiceOfSeveralIsUsed() {
        submit("claim-a", line(2, "10.00"));
        var before = store.events();

        draft("claim-b", line(1, "20.00"), line(2, "10.00"));
        refuses("claim-b", ClaimRefusal.INVOICE_ALREADY_USED);

        assertThat(store.events()).hasSize(before.size() + 1);
        submit("claim-c", line(1, "20.00"));
        assertThat(store.eventsOf(InvoiceUsed.class)).hasSize(2);
    }

    @Test
    void refusesAClaimAboveTheAgreementAndLeavesItsInvoicesFree() {
        draft("claim-a", line(1, "300000.01"));
        refuses("claim-a", SharedRefusal.AMOUNT_INVALID);

        assertThat(store.eventsOf(ClaimRoomTaken.class)).isEmpty();
        submit("claim-b", line(1, "300000.00"));
    }

    @Test
    void letsExactlyOneOfManyUseAnInvoice() {
        var claims = IntStream.range(0, RIVALS).mapToObj(n -> "claim-" + n).toList();
        claims.forEach(claim -> draft(claim, line(1, "10.00")));

        var accepted = together(claims, claim -> store.send(new SubmitClaim(new ClaimId(claim)), SIGNATORY));

        assertThat(accepted).isEqualTo(1);
        assertThat(store.eventsOf(InvoiceUsed.class)).hasSize(1);
        assertThat(store.eventsOf(ClaimSubmitted.class)).hasSize(1);
        assertThat(store.eventsOf(ClaimRoomTaken.class)).hasSize(1);
    }

    @Test
    void countsClaimsApprovedAtTheSameMomentOneAfterTheOther() {
        var claims = IntStream.range(0, 8).mapToObj(n -> "claim-" + n).toList();
        claims.forEach(claim -> {
            var number = claims.indexOf(claim) + 1;
            var own = line(number, "37500.00");
            var first = new ClaimLine(
                    1, "software", "", own.cost(), own.valueAddedTax(), own.invoice(), own.paidOn(), own.evidence());
            submit(claim, first);
            store.send(new AcceptClaimLine(new ClaimId(claim), 1), OFFICER);
        });

        together(claims, claim -> store.send(new ApproveClaim(new ClaimId(claim)), APPROVER));

        var owed = store.eventsOf(ClaimApproved.class).stream()
                .flatMap(event -> event.funders().stream())
                .filter(amount -> amount.fundId().equals(ClaimExamples.PROVINCE))
                .toList();
        assertThat(owed).hasSize(8);
        assertThat(Money.sum(owed, FunderAmount::amount)).isEqualTo(yuan("100000.00"));
    }

    @Test
    void freesInvoicesAndRoomOfARejectedClaim() {
        submit("claim-a", line(1, "300000.00"));
        store.send(new RejectClaim(new ClaimId("claim-a"), "wrong project"), OFFICER);

        submit("claim-b", line(1, "300000.00"));

        assertThat(store.eventsOf(ClaimSubmitted.class)).hasSize(2);
    }

    private void submit(String claim, ClaimLine... lines) {
        var numbered = new ArrayList<ClaimLine>();
        for (var each : lines) {
            numbered.add(new ClaimLine(
                    numbered.size() + 1,
                    each.category(),
                    each.description(),
                    each.cost(),
                    each.valueAddedTax(),
                    each.invoice(),
                    each.paidOn(),
                    each.evidence()));
        }
        draft(claim, numbered.toArray(ClaimLine[]::new));
        store.send(new SubmitClaim(new ClaimId(claim)), SIGNATORY);
    }

    private void draft(String claim, ClaimLine... lines) {
        store.send(new DraftClaim(new ClaimId(claim), INVESTMENT, List.of(lines)), PREPARER);
    }

    private void refuses(String claim, Refusal refusal) {
        assertThatThrownBy(() -> store.send(new SubmitClaim(new ClaimId(claim)), SIGNATORY))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    /** @return how many were accepted; any failure but a refusal fails the test */
    private static int together(List<String> claims, Consumer<String> action) {
        try (var threads = Executors.newFixedThreadPool(claims.size())) {
            var tasks = claims.stream()
                    .map(claim -> (Callable<Boolean>) () -> accepts(() -> action.accept(claim)))
                    .toList();
            var accepted = 0;
            for (var result : threads.invokeAll(tasks)) {
                accepted += result.get() ? 1 : 0;
            }
            return accepted;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static boolean accepts(Runnable action) {
        try {
            action.run();
            return true;
        } catch (CommandRefused refused) {
            return false;
        }
    }
}
