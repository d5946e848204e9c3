package org.gongdan.subsidy.portal;

import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordRunningCost;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyRunningCost;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RunningCostKind;
import org.gongdan.subsidy.investment.RunningCosts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a project costs while it runs: stated by the enterprise with proof, and verified by a reviewer. */
@Controller
@RequestMapping("/investments/{id}/running-costs")
class RunningCostPages {

    private static final String PAGE = "portal/running-costs";

    private final RunningCosts costs;
    private final RecordDesk desk;

    RunningCostPages(RunningCosts costs, RecordDesk desk) {
        this.costs = costs;
        this.desk = desk;
    }

    @GetMapping
    String list(@PathVariable String id, Click click) {
        fill(id, click);
        return PAGE;
    }

    @PostMapping
    String record(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "evidence", required = false) @Nullable List<String> before,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Click click) {
        var key = fill(id, click);
        RecordDesk.require(Boolean.TRUE.equals(click.model().getAttribute("mayReport")), "RecordRunningCost");
        var typed = new Typed(values);
        var took = desk.took(
                "record",
                values,
                () -> new RecordRunningCost(
                        key,
                        typed.month("month"),
                        typed.choice("kind", RunningCostKind.class),
                        typed.money("amount"),
                        desk.files(before, file, click)),
                click);
        return took ? click.goTo(path(key)) : click.refuse(PAGE, "body");
    }

    @PostMapping("/verification")
    String verify(@PathVariable String id, @RequestParam Map<String, String> values, Click click) {
        var key = fill(id, click);
        RecordDesk.require(click.caller().has(Role.REVIEWER), "VerifyRunningCost");
        var typed = new Typed(values);
        var took = desk.took(
                typed.text("month") + "/" + typed.text("kind"),
                values,
                () -> new VerifyRunningCost(
                        key,
                        typed.month("month"),
                        typed.choice("kind", RunningCostKind.class),
                        typed.money("amount"),
                        typed.text("basis")),
                click);
        return took ? click.goTo(path(key)) : click.refuse(PAGE, "body");
    }

    private static String path(InvestmentId id) {
        return "/investments/" + id + "/running-costs";
    }

    private InvestmentId fill(String id, Click click) {
        var key = desk.seen(id, click).summary().id();
        click.show("costs", costs.of(key));
        click.show("kinds", RunningCostKind.values());
        click.show("mayVerify", click.caller().has(Role.REVIEWER));
        return key;
    }
}
