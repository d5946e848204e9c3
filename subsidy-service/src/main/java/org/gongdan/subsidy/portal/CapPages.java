package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.CumulationAccounts;
import org.gongdan.subsidy.cumulation.CumulationAccounts.Filter;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is used and left under the caps: of one's own group, or of every group for those who see every enterprise. */
@Controller
class CapPages {

    private static final int ROWS = 20;

    private final CumulationAccounts accounts;

    CapPages(CumulationAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/caps")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (caller.seesEveryEnterprise()) {
            model.addAttribute("filter", new Search(q, "OVERFILLED".equals(status) ? status : null));
            model.addAttribute("statuses", List.of("OVERFILLED"));
            model.addAttribute(
                    "rows",
                    accounts.list(new Filter(null, q, "OVERFILLED".equals(status)), new PageRequest(page, ROWS), caller)
                            .map(account -> new GroupCap(account.groupId(), CapBar.of(account.room()))));
            return Answer.show("portal/caps", "results", request, response);
        }
        var organisation = caller.organisation();
        if (organisation == null) {
            throw Sight.absent();
        }
        model.addAttribute("rooms", CapBar.of(accounts.rooms(organisation, caller)));
        return "portal/caps-own";
    }

    /** A cap of one of many groups. */
    record GroupCap(String groupId, CapBar cap) {}

    /** What the list is searched by. */
    record Search(@Nullable String q, @Nullable String status) {}
}
