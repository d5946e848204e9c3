package org.gongdan.subsidy.portal;

import java.util.LinkedHashMap;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every fund and how far it is used; for those who see every enterprise. */
@Controller
class FundPages {

    private final Funds funds;

    FundPages(Funds funds) {
        this.funds = funds;
    }

    /** A fund and its uses as parts of what was appropriated. */
    record FundBar(Funds.Balance fund, ShareBar bar) {}

    @GetMapping("/funds")
    String list(Model model, Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "funds");
        }
        model.addAttribute("funds", bars(funds));
        return "portal/funds";
    }

    static List<FundBar> bars(Funds funds) {
        return funds.all().stream().map(fund -> new FundBar(fund, barOf(fund))).toList();
    }

    private static ShareBar barOf(Funds.Balance fund) {
        var uses = new LinkedHashMap<String, Money>();
        uses.put("PAID", fund.paid().minus(fund.recovered()));
        uses.put("COMMITTED", fund.committed());
        uses.put("RESERVED", fund.reserved());
        uses.put("AVAILABLE", fund.available());
        return ShareBar.of(uses, fund.appropriated());
    }
}
