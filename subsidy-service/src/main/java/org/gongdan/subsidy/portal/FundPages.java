package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.FundQueue;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.fund.FundMovement;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every fund, how far it is used, who waits for it and where its money went; for those who see every enterprise. */
@Controller
class FundPages {

    private final FundList funds;
    private final FundQueue queue;
    private final FundView view;

    FundPages(FundList funds, FundQueue queue, FundView view) {
        this.funds = funds;
        this.queue = queue;
        this.view = view;
    }

    /** A fund and its uses as parts of what it had. */
    record FundBar(FundRow fund, ShareBar bar) {}

    @GetMapping("/funds")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) FundList.@Nullable Status status,
            @RequestParam(required = false) @Nullable Party funder,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireSight(caller);
        var filter = new FundList.Filter(q == null || q.isBlank() ? null : q.strip(), status, funder, year);
        var rows = funds.list(filter, new PageRequest(page, 10));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", FundList.Status.values());
        model.addAttribute("funders", List.of(Party.GOVERNMENT, Party.ASSOCIATION));
        model.addAttribute("years", funds.years());
        model.addAttribute("rows", rows);
        model.addAttribute("funds", bars(rows.items()));
        model.addAttribute("waiting", queue.lengths());
        return Answer.show("portal/funds", "results", request, response);
    }

    @GetMapping("/funds/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) FundMovement.@Nullable Kind kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int queuePage,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireSight(caller);
        view.fill(model, view.fund(id), caller, new FundView.Look(kind, page, queuePage));
        return Answer.show("portal/fund", "movements", request, response);
    }

    static List<FundBar> bars(List<FundRow> funds) {
        return funds.stream().map(fund -> new FundBar(fund, barOf(fund))).toList();
    }

    static ShareBar barOf(FundRow fund) {
        var uses = new LinkedHashMap<String, Money>();
        uses.put("PAID", fund.paid().minus(fund.recovered()));
        uses.put("COMMITTED", fund.committed());
        uses.put("RESERVED", fund.reserved());
        uses.put("AVAILABLE", fund.available());
        return ShareBar.of(uses, Money.sum(uses.values()));
    }

    static void requireSight(Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "funds");
        }
    }
}
