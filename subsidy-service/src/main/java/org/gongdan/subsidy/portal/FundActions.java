package org.gongdan.subsidy.portal;

import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.FundCommand;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CarryOverFund;
import org.gongdan.subsidy.fund.FundCommand.CloseFund;
import org.gongdan.subsidy.fund.FundCommand.DiscardYearEnd;
import org.gongdan.subsidy.fund.FundCommand.LapseFund;
import org.gongdan.subsidy.fund.FundCommand.PrepareCarryOver;
import org.gongdan.subsidy.fund.FundCommand.PrepareLapse;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What finance does with one fund; what moves money is shown once more, in words, before it is done. */
@Controller
@RequestMapping("/funds/{id}")
class FundActions {

    private final Desk desk;
    private final FundView view;

    FundActions(Desk desk, FundView view) {
        this.desk = desk;
        this.view = view;
    }

    /** @param confirmed whether the person has read the amount in words */
    @PostMapping("/appropriation")
    String appropriate(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Click click) {
        var fund = known(id, click.caller());
        click.show("typedAmount", amount);
        click.show("typedDocument", document);
        var money = money(amount);
        if (money.isEmpty() || document.isBlank()) {
            var refusal = money.isEmpty() ? SharedRefusal.AMOUNT_INVALID : SharedRefusal.REQUEST_INVALID;
            return refuse("appropriation", fund, new CommandRefused(refusal, amount), click);
        }
        if (!confirmed) {
            click.show("toConfirm", money.get());
            click.show("toConfirmInWords", AmountInWords.of(money.get(), LocaleOf.reader()));
            view.fill(click.model(), fund, click.caller(), FundView.Look.FIRST);
            return click.open("portal/fund", "portal/fund-actions :: actions");
        }
        var name = document.strip();
        return send("appropriation", new AddAppropriation(fund.fundId(), name, money.get(), name), click);
    }

    @PostMapping("/carry-over")
    String prepareCarryOver(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(required = false) @Nullable List<String> reservation,
            Click click) {
        var fund = known(id, click.caller());
        var chosen = reservation == null ? List.<String>of() : reservation;
        var command = new PrepareCarryOver(
                fund.fundId(), name("carry-over", fund), PathId.of(successor, FundId::new), chosen);
        return send("carry-over", command, click);
    }

    @PostMapping("/lapse")
    String prepareLapse(@PathVariable String id, Click click) {
        var fund = known(id, click.caller());
        var command = new PrepareLapse(fund.fundId(), name("lapse", fund));
        return send("lapse", command, click);
    }

    /** @param name of what was prepared, so that nobody confirms what another put in its place */
    @PostMapping("/year-end/confirmation")
    String confirm(@PathVariable String id, @RequestParam String name, Click click) {
        var fund = known(id, click.caller());
        var prepared = fund.prepared();
        FundCommand command = prepared != null && prepared.kind() == FundRow.Kind.LAPSE
                ? new LapseFund(fund.fundId(), name)
                : new CarryOverFund(fund.fundId(), name);
        return send("year-end", command, click);
    }

    /** @param name of what was prepared, as in a confirmation */
    @PostMapping("/year-end/discarding")
    String discard(@PathVariable String id, @RequestParam String name, Click click) {
        var command = new DiscardYearEnd(known(id, click.caller()).fundId(), name);
        return send("discard-year-end", command, click);
    }

    @PostMapping("/closure")
    String close(@PathVariable String id, Click click) {
        var command = new CloseFund(known(id, click.caller()).fundId());
        return send("close", command, click);
    }

    private FundRow known(String id, Caller caller) {
        FundPages.requireSight(caller);
        return view.fund(id);
    }

    private String send(String form, FundCommand command, Click click) {
        var refused = desk.send(command, click.caller(), click.seen());
        return refused.isEmpty()
                ? click.goTo("/funds/" + command.fundId())
                : refuse(form, view.fund(command.fundId().value()), refused.get(), click);
    }

    private String refuse(String form, FundRow fund, CommandRefused refused, Click click) {
        view.fill(click.model(), fund, click.caller(), FundView.Look.FIRST);
        view.refuse(click.model(), form, refused);
        return click.refuse("portal/fund", "portal/fund-actions :: actions");
    }

    /** Two preparations at the same version are the same one. */
    private static String name(String kind, FundRow fund) {
        return kind + "-" + fund.year() + "-" + fund.version();
    }

    private static Optional<Money> money(String typed) {
        try {
            return Optional.of(Money.ofYuan(typed.strip().replace(",", ""))).filter(Money::isPositive);
        } catch (AmountInvalid invalid) {
            return Optional.empty();
        }
    }
}
