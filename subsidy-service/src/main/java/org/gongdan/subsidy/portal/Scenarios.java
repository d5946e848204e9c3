package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.Scenario.SuggestedKpi;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Bilingual;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The uses of AI that the form offers: those the programme names, or else those of the catalogue. */
@Component
class Scenarios {

    /** For whom nothing of the catalogue fits. */
    private static final String OTHER = "other";

    /** Offered while the catalogue is empty, so that nobody has to wait for it. */
    private static final List<String> COMMON = List.of(
            "visual-inspection",
            "pattern-design",
            "predictive-maintenance",
            "process-optimisation",
            "demand-forecast",
            "customer-service",
            OTHER);

    private final Catalogue catalogue;

    Scenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void show(Model model, DraftForm form, RuleSet rules) {
        model.addAttribute("scenarios", codes(rules));
        model.addAttribute("scenarioNames", names());
        model.addAttribute("kpis", kpis(form.getScenario()));
    }

    /** Fills in what the catalogue knows of a measure; its numbers stay the applicant's to state. */
    void suggest(DraftForm form, String code, Format format) {
        var kpi = kpis(form.getScenario()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(Sight::absent);
        var measure = form.getIndicator();
        measure.setName(format.name(kpi.name()));
        measure.setUnit(format.name(kpi.unit()));
        measure.setBetter(kpi.better().name());
    }

    Map<String, Bilingual> names() {
        return ScenarioNames.of(catalogue);
    }

    List<String> codes(RuleSet rules) {
        var declared = rules.facts().get(KnownFact.SCENARIO.key());
        if (declared != null && declared.values() != null) {
            return declared.values();
        }
        var listed = catalogue.scenarios();
        if (listed.isEmpty()) {
            return COMMON;
        }
        var codes = new ArrayList<>(listed.stream().map(Scenario::code).toList());
        codes.add(OTHER);
        return codes;
    }

    private List<SuggestedKpi> kpis(String scenario) {
        return catalogue.scenario(scenario).map(Scenario::kpis).orElse(List.of());
    }
}
