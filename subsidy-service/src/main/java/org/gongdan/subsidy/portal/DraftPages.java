package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form in which an enterprise writes its application: one page, kept as a draft until it is signed. */
@Controller
class DraftPages {

    private final ProgrammeCatalogue catalogue;
    private final Programmes programmes;
    private final Applications applications;
    private final DraftSaving saving;
    private final FormFiles files;
    private final Scenarios scenarios;
    private final Sight sight;
    private final PageModel pages;
    private final NewIds ids;
    private final Clock clock;

    DraftPages(
            ProgrammeCatalogue catalogue,
            Programmes programmes,
            Applications applications,
            DraftSaving saving,
            FormFiles files,
            Scenarios scenarios,
            Sight sight,
            PageModel pages,
            NewIds ids,
            Clock clock) {
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.applications = applications;
        this.saving = saving;
        this.files = files;
        this.scenarios = scenarios;
        this.sight = sight;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /** First the programme, because the form asks what its rules need. */
    @GetMapping("/applications/new")
    String begin(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(defaultValue = "") String scenario,
            Model model,
            Caller caller) {
        requireApplicant(caller);
        if (programme == null) {
            model.addAttribute("scenario", scenario);
            model.addAttribute("programmes", catalogue.open(LocalDate.now(clock)));
            return "portal/programme-choice";
        }
        var form = DraftForm.empty(ids.next("application"), programme);
        form.setScenario(scenario);
        return show(model, form, rulesOf(programme), Map.of());
    }

    @GetMapping("/applications/{id}/edit")
    String edit(@PathVariable String id, Model model, Caller caller) {
        requireApplicant(caller);
        var draft = sight.application(id, caller);
        if (draft.summary().status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        var rules = rulesOf(draft.summary().programmeId().value());
        return show(model, DraftForm.of(draft, pages.format()), rules, Map.of());
    }

    /**
     * @param row what to change in the form instead of saving: {@code add} or the number of a cost line to take away,
     *     {@code scenario} to show what another one suggests, {@code kpi:…} to take a suggested measure
     */
    @PostMapping("/applications/draft")
    String save(
            @ModelAttribute("form") DraftForm form,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireApplicant(caller);
        var rules = rulesOf(form.getProgramme());
        // kept at once: a browser gives a file only once, and the form may come back for something else
        form.getIndicator().setEvidence(files.with(form.getIndicator().getEvidence(), file, caller));
        if (row != null) {
            changeRows(form, row);
            show(model, form, rules, Map.of());
            return Answer.show("portal/draft", "form", request, response);
        }
        var known = known(form, caller);
        var errors = saving.save(form, known.orElse(null), rules, caller);
        if (errors.isEmpty()) {
            return Answer.goTo("/applications/" + form.getApplicationId(), request);
        }
        show(model, form, rules, errors);
        return Answer.refuse("portal/draft", "form", request, response);
    }

    private Optional<Details> known(DraftForm form, Caller caller) {
        var id = PathId.of(form.getApplicationId(), ApplicationId::new);
        return applications.find(id).map(_ -> sight.application(id.value(), caller));
    }

    private String show(Model model, DraftForm form, RuleSet rules, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("rules", rules);
        model.addAttribute("facts", DraftReading.asked(rules));
        scenarios.show(model, form, rules);
        model.addAttribute("errors", errors);
        return "portal/draft";
    }

    private void changeRows(DraftForm form, String row) {
        if (row.equals("scenario")) {
            return; // another scenario suggests other measures, and that is all
        }
        if (row.startsWith("kpi:")) {
            scenarios.suggest(form, row.substring("kpi:".length()), pages.format());
            return;
        }
        if (row.equals("add")) {
            form.getLines().add(new DraftLine());
            return;
        }
        try {
            form.getLines().remove(Integer.parseInt(row));
        } catch (NumberFormatException | IndexOutOfBoundsException noSuchRow) {
            throw Sight.absent();
        }
    }

    private RuleSet rulesOf(String programme) {
        return programmes
                .inForce(PathId.of(programme, ProgrammeId::new), LocalDate.now(clock))
                .orElseThrow(Sight::absent);
    }

    private static void requireApplicant(Caller caller) {
        if (!new Viewer(caller, null).mayApply() || caller.organisation() == null) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "DraftApplication");
        }
    }
}
