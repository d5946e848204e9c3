package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.catalogue.CatalogueList;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionFilter;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionStatus;
import org.gongdan.subsidy.catalogue.Comparison;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue for everybody: uses of AI, what they need, and what is offered for them. */
@Controller
class CataloguePages {

    private final Catalogue catalogue;
    private final CatalogueList list;

    CataloguePages(Catalogue catalogue, CatalogueList list) {
        this.catalogue = catalogue;
        this.list = list;
    }

    @GetMapping("/catalogue")
    String scenarios(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("q", q);
        model.addAttribute("industry", industry);
        model.addAttribute("industries", list.industries());
        model.addAttribute("rows", list.scenarios(q, industry, new PageRequest(page, 30)));
        return Answer.show("portal/catalogue", "results", request, response);
    }

    @GetMapping("/catalogue/scenarios/{code}")
    String scenario(@PathVariable String code, Model model) {
        model.addAttribute("row", list.row(code).orElseThrow(Sight::absent));
        model.addAttribute("solutions", catalogue.solutionsFor(code));
        return "portal/scenario";
    }

    @GetMapping("/catalogue/solutions")
    String solutions(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var status = caller.isOfSecretariat() ? null : SolutionStatus.LISTED;
        model.addAttribute("q", q);
        model.addAttribute("scenario", scenario);
        model.addAttribute("scenarios", catalogue.scenarios());
        model.addAttribute(
                "rows", list.solutions(new SolutionFilter(q, scenario, null, status), new PageRequest(page, 20)));
        return Answer.show("portal/solutions", "results", request, response);
    }

    @GetMapping("/catalogue/solutions/{id}")
    String solution(@PathVariable String id, Model model) {
        var row = list.row(PathId.of(id, SolutionId::new)).orElseThrow(Sight::absent);
        model.addAttribute("row", row);
        model.addAttribute("provider", list.row(row.providerId()).orElseThrow(Sight::absent));
        model.addAttribute("names", ScenarioNames.of(catalogue));
        return "portal/solution";
    }

    /** @param needed codes of functions to look for; the essential ones when none is named */
    @GetMapping("/catalogue/comparison")
    String compare(
            @RequestParam String scenario,
            @RequestParam(required = false) @Nullable List<String> solution,
            @RequestParam(required = false) @Nullable Set<String> needed,
            Model model) {
        var asked = catalogue.scenario(scenario).orElseThrow(Sight::absent);
        var ids = new LinkedHashSet<>(solution == null ? List.of() : solution);
        model.addAttribute("tooMany", ids.size() > Comparison.MOST);
        model.addAttribute("most", Comparison.MOST);
        var chosen = ids.stream()
                .limit(Comparison.MOST)
                .map(id -> catalogue.solution(PathId.of(id, SolutionId::new)).orElseThrow(Sight::absent))
                .toList();
        model.addAttribute("comparison", Comparison.of(asked, needed == null ? Set.of() : needed, chosen));
        return "portal/comparison";
    }
}
