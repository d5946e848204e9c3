package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims: each line with its invoice, what was found of it, and how far each funder has paid. */
@Controller
class ClaimPages {

    private final ClaimList claims;
    private final ClaimView view;
    private final Sight sight;

    ClaimPages(ClaimList claims, ClaimView view, Sight sight) {
        this.claims = claims;
        this.view = view;
        this.sight = sight;
    }

    @GetMapping("/claims")
    String list(
            @RequestParam(required = false) ClaimRow.@Nullable Status status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = q == null || q.isBlank() ? null : q.strip();
        var filter = new ClaimList.Filter(status, null, wanted, null);
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", ClaimRow.Status.values());
        model.addAttribute("rows", claims.list(filter, new PageRequest(page, 20), caller));
        return Answer.show("portal/claims", "results", request, response);
    }

    @GetMapping("/claims/{id}")
    String show(@PathVariable String id, Model model, Caller caller) {
        view.fill(model, sight.claim(id, caller), caller);
        return "portal/claim";
    }
}
