package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.StateFunctionNeeds;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.catalogue.Catalogue.ListedSolution;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step of the application that asks which functions are needed and bought; every change is kept at once. */
@Controller
@RequestMapping("/applications/{id}/functions")
class FunctionPages {

    private final Catalogue catalogue;
    private final Benchmarks benchmarks;
    private final Desk desk;
    private final Sight sight;
    private final Texts texts;

    FunctionPages(Catalogue catalogue, Benchmarks benchmarks, Desk desk, Sight sight, Texts texts) {
        this.catalogue = catalogue;
        this.benchmarks = benchmarks;
        this.desk = desk;
        this.sight = sight;
        this.texts = texts;
    }

    @GetMapping
    String edit(@PathVariable String id, Model model, Caller caller) {
        requireApplicant(caller);
        var draft = sight.application(id, caller);
        if (draft.summary().status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        var scenario = catalogue.scenario(draft.project().scenario());
        if (scenario.isEmpty()) {
            model.addAttribute("sum", draft.summary());
            return "portal/functions-unlisted";
        }
        var form = FunctionForm.of(scenario.get(), draft.functionsForProject());
        return show(model, form, scenario.get(), draft, Map.of());
    }

    /** @param target the part of the page that waits for the answer: only the picture, or all of the form */
    @PostMapping
    String save(
            @PathVariable String id,
            @ModelAttribute("form") FunctionForm form,
            @RequestParam(required = false) @Nullable String reload,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireApplicant(caller);
        var draft = sight.application(id, caller);
        var scenario = catalogue.scenario(draft.project().scenario()).orElseThrow(Sight::absent);
        var errors = keep(form, scenario, draft, caller);
        var now = errors.isEmpty() ? sight.application(id, caller) : draft;
        if (errors.isEmpty() && target == null && reload == null) {
            return Answer.goTo("/applications/" + id, request);
        }
        var shown = reload != null && errors.isEmpty() ? FunctionForm.of(scenario, now.functionsForProject()) : form;
        show(model, shown, scenario, now, errors);
        model.addAttribute("kept", errors.isEmpty());
        var fragment = "fit-panel".equals(target) ? "panel" : "form";
        return errors.isEmpty()
                ? Answer.show("portal/functions", fragment, request, response)
                : Answer.refuse("portal/functions", fragment, request, response);
    }

    private Map<String, String> keep(FunctionForm form, Scenario scenario, Details draft, Caller caller) {
        var reading = new FunctionReading(texts);
        var choice = reading.choice(form, scenario, chosen(form.getSolution()).orElse(null));
        if (!reading.errors().isEmpty()) {
            return reading.errors();
        }
        var command = new StateFunctionNeeds(draft.summary().id(), choice);
        return desk.send(command, caller, null)
                .map(refused -> Map.of("form", texts.of(refused)))
                .orElse(Map.of());
    }

    private String show(Model model, FunctionForm form, Scenario scenario, Details draft, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("scenario", scenario);
        model.addAttribute("sum", draft.summary());
        model.addAttribute("solutions", catalogue.solutionsFor(scenario.code()));
        model.addAttribute("chosen", chosen(form.getSolution()).orElse(null));
        model.addAttribute("errors", errors);
        model.addAttribute("fit", FitView.of(draft.functionsForProject(), benchmarks));
        return "portal/functions";
    }

    private Optional<ListedSolution> chosen(String solution) {
        return solution.isBlank() ? Optional.empty() : catalogue.solution(PathId.of(solution, SolutionId::new));
    }

    private static void requireApplicant(Caller caller) {
        if (!new Viewer(caller, null).mayApply() || caller.organisation() == null) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "StateFunctionNeeds");
        }
    }
}
