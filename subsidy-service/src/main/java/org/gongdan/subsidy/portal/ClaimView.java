package org.gongdan.subsidy.portal;

import java.util.Objects;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.claim.DeductionReason;
import org.gongdan.subsidy.investment.Investments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers all that the page of one claim shows. */
@Component
class ClaimView {

    private final Investments investments;

    ClaimView(Investments investments) {
        this.investments = investments;
    }

    void fill(Model model, ClaimRow claim, Caller caller) {
        var submitted = claim.status() == ClaimRow.Status.SUBMITTED;
        model.addAttribute("claim", claim);
        model.addAttribute("reasons", DeductionReason.values());
        model.addAttribute("mayCheck", submitted && caller.has(Role.OFFICER));
        model.addAttribute("mayApprove", submitted && caller.has(Role.APPROVER));
        model.addAttribute("mayReject", submitted && (caller.has(Role.OFFICER) || caller.has(Role.APPROVER)));
        model.addAttribute(
                "checked", claim.lines().stream().map(ClaimRow.Line::decision).allMatch(Objects::nonNull));
        investments.find(claim.investmentId()).ifPresent(agreement -> model.addAttribute("agreement", agreement));
    }
}
