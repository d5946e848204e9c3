package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.catalogue.BoughtFunction;
import org.gongdan.subsidy.investment.FunctionUses;
import org.gongdan.subsidy.investment.FunctionUses.Course;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureFunctionUse;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyFunctionUse;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Which of the bought functions are in use on the days on which that is measured; reported, and then verified. */
@Controller
@RequestMapping("/investments/{id}/function-use")
class FunctionUsePages {

    private static final String PAGE = "portal/function-use";
    private static final Course NOTHING = new Course(null, List.of());

    private final FunctionUses uses;
    private final RecordDesk desk;
    private final Clock clock;

    FunctionUsePages(FunctionUses uses, RecordDesk desk, Clock clock) {
        this.uses = uses;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String id, Click click) {
        fill(id, click);
        return PAGE;
    }

    @PostMapping
    String measure(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "used", required = false) @Nullable List<String> used,
            @RequestParam(name = "evidence", required = false) @Nullable List<String> before,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Click click) {
        var key = fill(id, click);
        RecordDesk.require(Boolean.TRUE.equals(click.model().getAttribute("mayReport")), "MeasureFunctionUse");
        return answer(
                desk.took(
                        "measure-" + values.get("day"),
                        values,
                        () -> new MeasureFunctionUse(
                                key, new Typed(values).number("day"), ticked(used), desk.files(before, file, click)),
                        click),
                key,
                used,
                click);
    }

    @PostMapping("/verification")
    String verify(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "used", required = false) @Nullable List<String> used,
            Click click) {
        var key = fill(id, click);
        RecordDesk.require(click.caller().has(Role.REVIEWER), "VerifyFunctionUse");
        var typed = new Typed(values);
        return answer(
                desk.took(
                        "verify-" + values.get("day"),
                        values,
                        () -> new VerifyFunctionUse(key, typed.number("day"), ticked(used), typed.text("basis")),
                        click),
                key,
                used,
                click);
    }

    private static String answer(boolean took, InvestmentId key, @Nullable List<String> used, Click click) {
        if (took) {
            return click.goTo("/investments/" + key + "/function-use");
        }
        click.show("ticked", ticked(used));
        return click.refuse(PAGE, "body");
    }

    /** Nothing ticked means that nothing is in use, which is an answer. */
    private static List<String> ticked(@Nullable List<String> used) {
        return used == null ? List.of() : used;
    }

    private InvestmentId fill(String id, Click click) {
        var investment = desk.seen(id, click);
        var key = investment.summary().id();
        click.show("course", uses.of(key).orElse(NOTHING));
        click.show("functions", bought(investment));
        click.show("today", LocalDate.now(clock));
        click.show("mayVerify", click.caller().has(Role.REVIEWER));
        return key;
    }

    private static List<BoughtFunction> bought(InvestmentList.Details investment) {
        var functions = investment.functions();
        var purchase = functions == null ? null : functions.purchase();
        return purchase == null ? List.of() : purchase.functions();
    }
}
