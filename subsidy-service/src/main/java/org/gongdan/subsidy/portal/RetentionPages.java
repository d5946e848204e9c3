package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.claim.ClaimTotals;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentCommand.JudgeRetention;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionDecision;
import org.gongdan.subsidy.investment.Retentions;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What becomes of money held back: judged by the facts, or decided by two people, and asked twice, for money moves. */
@Controller
@RequestMapping("/investments/{id}/retention")
class RetentionPages {

    private static final String PAGE = "portal/retention";

    private final Retentions retentions;
    private final ClaimTotals claims;
    private final Programmes programmes;
    private final RecordDesk desk;
    private final Clock clock;

    RetentionPages(Retentions retentions, ClaimTotals claims, Programmes programmes, RecordDesk desk, Clock clock) {
        this.retentions = retentions;
        this.claims = claims;
        this.programmes = programmes;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, Click click) {
        fill(id, click);
        return PAGE;
    }

    /** By the programme's condition and the verified facts; records nothing while they do not decide it. */
    @PostMapping("/judgement")
    String judge(@PathVariable String id, Click click) {
        var key = fill(id, click);
        RecordDesk.require(mayPrepare(click), "JudgeRetention");
        return answer(desk.took("judge", Map.of(), () -> new JudgeRetention(key), click), key, click);
    }

    @PostMapping
    String prepare(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "evidence", required = false) @Nullable List<String> before,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Click click) {
        var key = fill(id, click);
        RecordDesk.require(mayPrepare(click), "PrepareRetentionDecision");
        var typed = new Typed(values);
        var took = desk.took(
                "prepare",
                values,
                () -> new PrepareRetentionDecision(
                        key,
                        typed.choice("decision", RetentionDecision.class),
                        typed.text("reason"),
                        desk.files(before, file, click)),
                click);
        return answer(took, key, click);
    }

    /** @param confirmed false asks once more, with the amount in figures and in words */
    @PostMapping("/confirmation")
    String confirm(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Click click) {
        var key = fill(id, click);
        RecordDesk.require(mayConfirm(click), "ConfirmRetentionDecision");
        if (!confirmed) {
            click.show("toConfirm", true);
            return click.open(PAGE, "body");
        }
        var typed = new Typed(values);
        var took = desk.took(
                "confirm",
                values,
                () -> new ConfirmRetentionDecision(key, typed.choice("decision", RetentionDecision.class)),
                click);
        return answer(took, key, click);
    }

    private static String answer(boolean took, InvestmentId key, Click click) {
        return took ? click.goTo("/investments/" + key + "/retention") : click.refuse(PAGE, "body");
    }

    private InvestmentId fill(String id, Click click) {
        var investment = desk.seen(id, click).summary();
        var key = investment.id();
        var today = LocalDate.now(clock);
        var held = claims.of(List.of(key), today, today)
                .getOrDefault(key, ClaimTotals.Total.NONE)
                .retained();
        click.show("standing", retentions.standing(key).orElse(null));
        click.show("held", held);
        click.show("heldInWords", AmountInWords.of(held, LocaleOf.reader()));
        click.show(
                "condition",
                programmes
                        .version(new ProgrammeId(investment.programmeId()), investment.programmeVersion())
                        .map(rules -> rules.payment().retentionRelease())
                        .map(release -> release.text().in(LocaleOf.reader()))
                        .orElse(null));
        click.show("mayPrepare", mayPrepare(click));
        click.show("mayForfeit", click.caller().has(Role.FINANCE));
        click.show("mayConfirm", mayConfirm(click));
        return key;
    }

    private static boolean mayPrepare(Click click) {
        return click.caller().has(Role.OFFICER) || click.caller().has(Role.FINANCE);
    }

    private static boolean mayConfirm(Click click) {
        return click.caller().has(Role.APPROVER) || click.caller().has(Role.FINANCE);
    }
}
