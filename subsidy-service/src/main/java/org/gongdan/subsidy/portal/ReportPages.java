package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.enterprise.EnterpriseCensus;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.report.ReportCommand.RequestReport;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.report.ReportRow;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reports for auditors: choose one, ask for it, watch it being made, download it and compare its hash. */
@Controller
class ReportPages {

    private static final PageRequest CHOICES = new PageRequest(0, PageRequest.LARGEST);

    private final ReportCatalogue catalogue;
    private final InvestmentList investments;
    private final ProgrammeCatalogue programmes;
    private final EnterpriseCensus census;
    private final Commands commands;
    private final Desk desk;
    private final NewIds ids;
    private final Texts texts;
    private final Clock clock;

    ReportPages(
            ReportCatalogue catalogue,
            InvestmentList investments,
            ProgrammeCatalogue programmes,
            EnterpriseCensus census,
            Commands commands,
            Desk desk,
            NewIds ids,
            Texts texts,
            Clock clock) {
        this.catalogue = catalogue;
        this.investments = investments;
        this.programmes = programmes;
        this.census = census;
        this.commands = commands;
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.clock = clock;
    }

    /** What was chosen, as it was typed. */
    record Wish(
            @Nullable String investmentId,
            @Nullable String programmeId,
            @Nullable String period,
            @Nullable String uscc,
            @Nullable String funder,
            @Nullable String city,
            @Nullable String user,
            @Nullable ReportFormat format,
            @Nullable ReportLanguage language) {

        static final Wish NONE = new Wish(null, null, null, null, null, null, null, null, null);

        ReportParameters.Typed parameters() {
            return new ReportParameters.Typed(investmentId, programmeId, period, uscc, funder, city, user);
        }
    }

    @GetMapping("/reports/new/{name}")
    String choose(@PathVariable String name, Model model, Caller caller) {
        fill(model, offer(name, caller), Wish.NONE);
        return "portal/report-choice";
    }

    @PostMapping("/reports/new/{name}")
    String request(
            @PathVariable String name,
            @ModelAttribute("wish") Wish wish,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var offer = offer(name, caller);
        var id = new ReportId(ids.next("report"));
        var refused = desk.attempt(() -> commands.sendAndSee(commandOf(id, offer.kind(), wish), caller, null));
        if (refused.isEmpty()) {
            return Answer.goTo("/reports/" + id, request);
        }
        fill(model, offer, wish);
        model.addAttribute("refusedField", fieldOf(refused.get()));
        model.addAttribute("refusal", texts.of(refused.get()));
        return Answer.refuse("portal/report-choice", "form", request, response);
    }

    @GetMapping("/reports/{id}")
    String show(
            @PathVariable String id,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("report", find(id, caller).orElseThrow(Sight::absent));
        model.addAttribute("formats", ReportFormat.values());
        return Answer.show("portal/report", "progress", request, response);
    }

    private Optional<ReportRow> find(String id, Caller caller) {
        return catalogue.find(PathId.of(id, ReportId::new), caller);
    }

    private ReportCatalogue.Offer offer(String name, Caller caller) {
        return catalogue.kinds(LocaleOf.reader(), caller).stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .orElseThrow(Sight::absent);
    }

    private void fill(Model model, ReportCatalogue.Offer offer, Wish wish) {
        model.addAttribute("offer", offer);
        model.addAttribute("wish", wish);
        model.addAttribute("english", LocaleOf.reader().getLanguage().equals("en"));
        model.addAttribute("choices", new ReportChoice(offer));
        if (takes(offer, "investmentId")) {
            model.addAttribute(
                    "investments",
                    investments.list(InvestmentList.Filter.ALL, CHOICES).items());
        }
        if (takes(offer, "programmeId")) {
            model.addAttribute("programmes", programmes.inForce(LocalDate.now(clock)));
        }
        if (takes(offer, "city")) {
            model.addAttribute(
                    "cities",
                    census.registered().keySet().stream()
                            .map(EnterpriseCensus.Place::region)
                            .distinct()
                            .sorted()
                            .toList());
        }
        if (offer.required().contains("period")) {
            model.addAttribute("thisMonth", LocalDate.now(clock).toString().substring(0, 7));
        }
    }

    private static boolean takes(ReportCatalogue.Offer offer, String parameter) {
        return offer.required().contains(parameter) || offer.optional().contains(parameter);
    }

    /** What the form shows: which parameters there are, and which of them must be filled. */
    record ReportChoice(ReportCatalogue.Offer offer) {

        public boolean takes(String parameter) {
            return ReportPages.takes(offer, parameter);
        }

        public boolean needs(String parameter) {
            return offer.required().contains(parameter);
        }
    }

    private static RequestReport commandOf(ReportId id, ReportKind kind, Wish wish) {
        return new RequestReport(
                id,
                kind,
                wish.parameters().read(),
                wish.format() == null ? ReportFormat.PDF : wish.format(),
                wish.language() == null ? ReportLanguage.ZH : wish.language());
    }

    private static String fieldOf(CommandRefused refused) {
        var field = refused.field();
        return field == null ? "form" : field.replaceFirst("^parameters\\.", "");
    }
}
