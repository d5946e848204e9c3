package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.application.FundQueue;
import org.gongdan.subsidy.application.SplitPreviews;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.programme.Tier;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers all that the page of one application shows. */
@Component
class ApplicationView {

    private final Applications applications;
    private final Programmes programmes;
    private final SplitPreviews previews;
    private final Funds funds;
    private final FundQueue queue;
    private final InvestmentList investments;
    private final Benchmarks benchmarks;
    private final Scenarios scenarios;
    private final Texts texts;
    private final Clock clock;

    ApplicationView(
            Applications applications,
            Programmes programmes,
            SplitPreviews previews,
            Funds funds,
            FundQueue queue,
            InvestmentList investments,
            Benchmarks benchmarks,
            Scenarios scenarios,
            Texts texts,
            Clock clock) {
        this.applications = applications;
        this.programmes = programmes;
        this.previews = previews;
        this.funds = funds;
        this.queue = queue;
        this.investments = investments;
        this.benchmarks = benchmarks;
        this.scenarios = scenarios;
        this.texts = texts;
        this.clock = clock;
    }

    void fill(Model model, Details application, Caller caller) {
        var summary = application.summary();
        var may = new Allowed(summary, caller);
        model.addAttribute("app", application);
        model.addAttribute("sum", summary);
        model.addAttribute("may", may);
        model.addAttribute("history", applications.history(summary.id()));
        var rules = rulesOf(application);
        model.addAttribute("rules", rules);
        model.addAttribute("categories", rules == null ? Map.of() : categories(rules));
        model.addAttribute("factNames", rules == null ? Map.of() : factNames(rules));
        model.addAttribute(
                "scenarioName", scenarios.names().get(application.project().scenario()));
        model.addAttribute("fit", FitView.of(application.functionsForProject(), benchmarks));
        var award = application.award();
        if (award != null) {
            show(model, award.split(), rules);
        } else if (summary.status() == ApplicationStatus.DRAFT || may.propose()) {
            preview(model, application, rules, caller);
        }
        if (summary.status() == ApplicationStatus.AWAITING_FUNDS) {
            model.addAttribute("places", queue.placesOf(summary.id()));
        }
        if (may.propose()) {
            model.addAttribute("payers", payers());
        }
        if (summary.status() == ApplicationStatus.ACCEPTED) {
            investments
                    .find(InvestmentId.ofApplication(summary.id()))
                    .ifPresent(opened ->
                            model.addAttribute("investmentId", opened.summary().id()));
        }
    }

    /** Why it was refused, beside the form that asked for it. */
    void refuse(Model model, String form, CommandRefused refused) {
        model.addAttribute("refusedForm", form);
        model.addAttribute("refusal", texts.of(refused));
    }

    private void preview(Model model, Details application, @Nullable RuleSet rules, Caller caller) {
        try {
            var preview = previews.of(application, caller);
            model.addAttribute("preview", preview);
            model.addAttribute("rooms", CapBar.of(preview.rooms()));
            model.addAttribute("alike", preview.alike());
            if (preview.split() != null && !application.costLines().isEmpty()) {
                show(model, preview.split(), rules);
            }
        } catch (CommandRefused noRules) {
            model.addAttribute("noPreview", texts.of(noRules));
        }
    }

    private void show(Model model, Split split, @Nullable RuleSet rules) {
        var shares = new LinkedHashMap<Party, Money>();
        split.shares().forEach(line -> shares.put(line.party(), line.amount()));
        model.addAttribute("split", split);
        model.addAttribute("bar", ShareBar.ofParties(shares));
        var tier = split.basis().tier();
        var named = rules == null ? Optional.<Tier>empty() : rules.tier(tier);
        model.addAttribute(
                "tierName",
                named.map(found -> found.name().in(LocaleOf.reader())).orElse(tier));
    }

    private @Nullable RuleSet rulesOf(Details application) {
        var version = application.summary().programmeVersion();
        var programme = application.summary().programmeId();
        return (version == null
                        ? programmes.inForce(programme, LocalDate.now(clock))
                        : programmes.version(programme, version))
                .orElse(null);
    }

    private static Map<String, Object> categories(RuleSet rules) {
        var names = new LinkedHashMap<String, Object>();
        rules.costCategories().forEach(category -> names.put(category.code(), category.name()));
        return names;
    }

    private static Map<String, String> factNames(RuleSet rules) {
        var names = new LinkedHashMap<String, String>();
        rules.facts().forEach((code, fact) -> {
            if (fact.name() != null) {
                names.put(code, fact.name().in(LocaleOf.reader()));
            }
        });
        return names;
    }

    /** The funds of this year that each funder could pay from. */
    private Map<Party, List<Funds.Balance>> payers() {
        var year = LocalDate.now(clock).getYear();
        var payers = new LinkedHashMap<Party, List<Funds.Balance>>();
        for (var fund : funds.all()) {
            if (fund.year() == year && !fund.closed()) {
                payers.computeIfAbsent(fund.funder(), _ -> new ArrayList<>()).add(fund);
            }
        }
        return payers;
    }
}
