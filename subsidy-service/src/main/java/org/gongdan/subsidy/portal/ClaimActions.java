package org.gongdan.subsidy.portal;

import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimCommand.AcceptClaimLine;
import org.gongdan.subsidy.claim.ClaimCommand.ApproveClaim;
import org.gongdan.subsidy.claim.ClaimCommand.DeductFromClaimLine;
import org.gongdan.subsidy.claim.ClaimCommand.RejectClaim;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.DeductionReason;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the secretariat does with a claim: line by line, and then as a whole. */
@Controller
@RequestMapping("/claims/{id}")
class ClaimActions {

    private final Commands commands;
    private final Desk desk;
    private final Sight sight;
    private final ClaimView view;
    private final Texts texts;

    ClaimActions(Commands commands, Desk desk, Sight sight, ClaimView view, Texts texts) {
        this.commands = commands;
        this.desk = desk;
        this.sight = sight;
        this.view = view;
        this.texts = texts;
    }

    @PostMapping("/lines/{line}/acceptance")
    String accept(@PathVariable String id, @PathVariable int line, Click click) {
        var claim = known(id, click.caller());
        return answer(
                "line-" + line,
                claim,
                desk.send(new AcceptClaimLine(claim, line), click.caller(), click.seen()),
                click);
    }

    @PostMapping("/lines/{line}/deduction")
    String deduct(
            @PathVariable String id,
            @PathVariable int line,
            @RequestParam(defaultValue = "") String deducted,
            @RequestParam DeductionReason reason,
            @RequestParam(defaultValue = "") String note,
            Click click) {
        var claim = known(id, click.caller());
        click.show("typedDeduction", deducted);
        click.show("typedNote", note);
        click.show("typedDeductionReason", reason);
        var refused = desk.attempt(() -> {
            var amount = Money.ofYuan(deducted.strip().replace(",", ""));
            commands.sendAndSee(
                    new DeductFromClaimLine(claim, line, amount, reason, note.strip()), click.caller(), click.seen());
        });
        return answer("line-" + line, claim, refused, click);
    }

    @PostMapping("/approval")
    String approve(@PathVariable String id, Click click) {
        var claim = known(id, click.caller());
        return answer("approve", claim, desk.send(new ApproveClaim(claim), click.caller(), click.seen()), click);
    }

    @PostMapping("/rejection")
    String reject(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Click click) {
        var claim = known(id, click.caller());
        click.show("typedReason", reason);
        return answer(
                "rejection",
                claim,
                desk.send(new RejectClaim(claim, reason.strip()), click.caller(), click.seen()),
                click);
    }

    private String answer(String form, ClaimId claim, Optional<CommandRefused> refused, Click click) {
        if (refused.isEmpty()) {
            return click.goTo("/claims/" + claim);
        }
        view.fill(click.model(), sight.claim(claim.value(), click.caller()), click.caller());
        click.show("refusedForm", form);
        click.show("refusal", texts.of(refused.get()));
        return click.refuse("portal/claim", "body");
    }

    private ClaimId known(String id, Caller caller) {
        return sight.claim(id, caller).claimId();
    }
}
