package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.catalogue.CatalogueList;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.SolutionCommand;
import org.gongdan.subsidy.catalogue.SolutionCommand.ListSolution;
import org.gongdan.subsidy.catalogue.SolutionCommand.ReviseSolution;
import org.gongdan.subsidy.catalogue.SolutionCommand.WithdrawSolution;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an officer lists, revises and withdraws what providers offer. */
@Controller
@RequestMapping("/catalogue")
class SolutionPages {

    private final Catalogue catalogue;
    private final CatalogueList list;
    private final Desk desk;
    private final Texts texts;
    private final NewIds ids;

    SolutionPages(Catalogue catalogue, CatalogueList list, Desk desk, Texts texts, NewIds ids) {
        this.catalogue = catalogue;
        this.list = list;
        this.desk = desk;
        this.texts = texts;
        this.ids = ids;
    }

    @GetMapping("/providers/{uscc}/solutions/new")
    String begin(@PathVariable String uscc, Model model, Caller caller) {
        ProviderPages.requireOfficer(caller);
        return show(model, SolutionForm.empty(ids.next("solution"), uscc), Map.of());
    }

    @GetMapping("/solutions/{id}/edit")
    String edit(@PathVariable String id, Model model, Caller caller) {
        ProviderPages.requireOfficer(caller);
        var row = list.row(PathId.of(id, SolutionId::new)).orElseThrow(Sight::absent);
        return show(model, SolutionForm.of(row), Map.of());
    }

    /** @param line a line to add or to take away, instead of saving: {@code add}, or the number of the line */
    @PostMapping("/solutions")
    String save(
            @ModelAttribute("form") SolutionForm form,
            @RequestParam(required = false) @Nullable String line,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProviderPages.requireOfficer(caller);
        if (line != null) {
            changeLines(form, line);
            show(model, form, Map.of());
            return Answer.show("portal/solution-form", "form", request, response);
        }
        var errors = keep(form, caller);
        if (errors.isEmpty()) {
            return Answer.goTo("/catalogue/solutions/" + form.getId(), request);
        }
        show(model, form, errors);
        return Answer.refuse("portal/solution-form", "form", request, response);
    }

    @PostMapping("/solutions/{id}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long seen,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProviderPages.requireOfficer(caller);
        var solution = PathId.of(id, SolutionId::new);
        var refused = desk.send(new WithdrawSolution(solution, reason), caller, seen);
        if (refused.isEmpty()) {
            return Answer.goTo("/catalogue/solutions/" + id, request);
        }
        var row = list.row(solution).orElseThrow(Sight::absent);
        model.addAttribute("row", row);
        model.addAttribute("provider", list.row(row.providerId()).orElseThrow(Sight::absent));
        model.addAttribute("names", ScenarioNames.of(catalogue));
        model.addAttribute("refusal", texts.of(refused.get()));
        return Answer.refuse("portal/solution", "curate", request, response);
    }

    private Map<String, String> keep(SolutionForm form, Caller caller) {
        var reading = new SolutionReading(texts);
        var sheet = reading.sheet(form);
        if (!reading.errors().isEmpty()) {
            return reading.errors();
        }
        var id = PathId.of(form.getId(), SolutionId::new);
        SolutionCommand command = list.row(id).isPresent()
                ? new ReviseSolution(id, sheet)
                : new ListSolution(id, ProviderId.ofUscc(form.getProvider()), sheet);
        return desk.send(command, caller, null)
                .map(refused -> Map.of("form", texts.of(refused)))
                .orElse(Map.of());
    }

    private String show(Model model, SolutionForm form, Map<String, String> errors) {
        var provider = list.row(ProviderId.ofUscc(form.getProvider())).orElseThrow(Sight::absent);
        model.addAttribute("provider", provider);
        model.addAttribute("form", form);
        model.addAttribute("scenarios", catalogue.scenarios());
        model.addAttribute("errors", errors);
        return "portal/solution-form";
    }

    private static void changeLines(SolutionForm form, String line) {
        if (line.equals("add")) {
            form.getFunctions().add(new SolutionForm.Line());
            return;
        }
        try {
            form.getFunctions().remove(Integer.parseInt(line));
        } catch (NumberFormatException | IndexOutOfBoundsException noSuchLine) {
            throw Sight.absent();
        }
    }
}
