package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.ui.Model;
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

    /** One click of one person. */
    private record Click(
            Caller caller, long seen, Model model, HttpServletRequest request, HttpServletResponse response) {}

    @PostMapping("/lines/{line}/acceptance")
    String accept(
            @PathVariable String id,
            @PathVariable int line,
            @RequestParam long seen,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var claim = known(id, caller);
        var click = new Click(caller, seen, model, request, response);
        return answer("line-" + line, claim, desk.send(new AcceptClaimLine(claim, line), caller, seen), click);
    }

    @PostMapping("/lines/{line}/deduction")
    String deduct(
            @PathVariable String id,
            @PathVariable int line,
            @RequestParam(defaultValue = "") String deducted,
            @RequestParam DeductionReason reason,
            @RequestParam(defaultValue = "") String note,
            @RequestParam long seen,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var claim = known(id, caller);
        model.addAttribute("typedDeduction", deducted);
        model.addAttribute("typedNote", note);
        model.addAttribute("typedDeductionReason", reason);
        var refused = desk.attempt(() -> {
            var amount = Money.ofYuan(deducted.strip().replace(",", ""));
            commands.sendAndSee(new DeductFromClaimLine(claim, line, amount, reason, note.strip()), caller, seen);
        });
        return answer("line-" + line, claim, refused, new Click(caller, seen, model, request, response));
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable String id,
            @RequestParam long seen,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var claim = known(id, caller);
        var click = new Click(caller, seen, model, request, response);
        return answer("approve", claim, desk.send(new ApproveClaim(claim), caller, seen), click);
    }

    @PostMapping("/rejection")
    String reject(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long seen,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var claim = known(id, caller);
        model.addAttribute("typedReason", reason);
        var click = new Click(caller, seen, model, request, response);
        return answer("rejection", claim, desk.send(new RejectClaim(claim, reason.strip()), caller, seen), click);
    }

    private String answer(String form, ClaimId claim, Optional<CommandRefused> refused, Click click) {
        if (refused.isEmpty()) {
            return Answer.goTo("/claims/" + claim, click.request());
        }
        view.fill(click.model(), sight.claim(claim.value(), click.caller()), click.caller());
        click.model().addAttribute("refusedForm", form);
        click.model().addAttribute("refusal", texts.of(refused.get()));
        return Answer.refuse("portal/claim", "body", click.request(), click.response());
    }

    private ClaimId known(String id, Caller caller) {
        return sight.claim(id, caller).claimId();
    }
}
