package org.gongdan.subsidy.portal;

import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.Indicator.Months;
import org.gongdan.subsidy.investment.Baseline;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.InvestmentRefusal;
import org.gongdan.subsidy.investment.KpiHistory;
import org.gongdan.subsidy.investment.KpiHistory.BaselineChange;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What benefits are measured against: corrected by one person and confirmed by another, before the first payment. */
@Controller
@RequestMapping("/investments/{id}/baselines")
class BaselinePages {

    private static final String PAGE = "portal/baselines";

    private final InvestmentKpis kpis;
    private final KpiHistory history;
    private final RecordDesk desk;

    BaselinePages(InvestmentKpis kpis, KpiHistory history, RecordDesk desk) {
        this.kpis = kpis;
        this.history = history;
        this.desk = desk;
    }

    @GetMapping
    String list(@PathVariable String id, Click click) {
        fill(id, click);
        return PAGE;
    }

    @PostMapping
    String prepare(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "evidence", required = false) @Nullable List<String> before,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Click click) {
        var key = fill(id, click);
        RecordDesk.require(Boolean.TRUE.equals(click.model().getAttribute("mayPrepare")), "PrepareBaselineCorrection");
        var typed = new Typed(values);
        var took = desk.took(
                "prepare-" + values.get("indicator"),
                values,
                () -> new PrepareBaselineCorrection(
                        key,
                        typed.text("indicator"),
                        new Baseline(
                                typed.decimal("value"),
                                new Months(typed.month("first"), typed.month("last")),
                                desk.files(before, file, click)),
                        typed.text("reason")),
                click);
        return took ? click.goTo(path(key)) : click.refuse(PAGE, "body");
    }

    /** Confirms what stands there now; what was prepared anew in the meantime is refused by its value. */
    @PostMapping("/confirmation")
    String confirm(@PathVariable String id, @RequestParam Map<String, String> values, Click click) {
        var key = fill(id, click);
        RecordDesk.require(mayConfirm(click), "ConfirmBaselineCorrection");
        var typed = new Typed(values);
        var indicator = typed.text("indicator");
        var took = desk.took(
                "confirm-" + indicator,
                values,
                () -> new ConfirmBaselineCorrection(key, indicator, waiting(key, indicator, typed.text("preparedAt"))),
                click);
        return took ? click.goTo(path(key)) : click.refuse(PAGE, "body");
    }

    private Baseline waiting(InvestmentId id, String indicator, String preparedAt) {
        return history.baselineChanges(id).stream()
                .filter(change -> change.confirmedAt() == null
                        && change.indicator().equals(indicator)
                        && change.preparedAt().toString().equals(preparedAt))
                .map(BaselineChange::baseline)
                .findFirst()
                .orElseThrow(() -> new CommandRefused(InvestmentRefusal.BASELINE_CORRECTION_NOT_PREPARED, indicator));
    }

    private InvestmentId fill(String id, Click click) {
        var investment = desk.seen(id, click);
        var key = investment.summary().id();
        var own = investment.summary().uscc().equals(click.caller().organisation());
        var frozen = history.baselinesFrozenAt(key);
        click.show("frozenAt", frozen);
        click.show("changes", history.baselineChanges(key));
        click.show("series", kpis.of(key));
        var proposes =
                click.caller().has(Role.OFFICER) || (own && click.caller().has(Role.ENTERPRISE_SIGNATORY));
        click.show("mayPrepare", frozen == null && proposes);
        click.show("mayConfirm", mayConfirm(click));
        return key;
    }

    private static boolean mayConfirm(Click click) {
        return click.caller().has(Role.REVIEWER) || click.caller().has(Role.APPROVER);
    }

    private static String path(InvestmentId id) {
        return "/investments/" + id + "/baselines";
    }
}
