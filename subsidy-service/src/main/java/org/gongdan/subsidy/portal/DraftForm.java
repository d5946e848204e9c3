package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Project;

/** A draft as it stands in the form: text as it was typed, so that nothing is lost when something of it is wrong. */
final class DraftForm {

    private String applicationId = "";
    private String programme = "";
    private String title = "";
    private String description = "";
    private String scenario = "";
    private String startsOn = "";
    private String endsOn = "";
    private Map<String, String> facts = new LinkedHashMap<>();
    private List<DraftLine> lines = new ArrayList<>();
    private Measure indicator = new Measure();

    /** The measure of benefit. */
    static final class Measure {
        private String name = "";
        private String unit = "";
        private String better = Indicator.Better.LOWER.name();
        private String baseline = "";
        private String baselineFirst = "";
        private String baselineLast = "";
        private List<String> evidence = new ArrayList<>();
        private String target = "";
        private String valuePerUnit = "";
        private String attribution = "1";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getUnit() {
            return unit;
        }

        public void setUnit(String unit) {
            this.unit = unit;
        }

        public String getBetter() {
            return better;
        }

        public void setBetter(String better) {
            this.better = better;
        }

        public String getBaseline() {
            return baseline;
        }

        public void setBaseline(String baseline) {
            this.baseline = baseline;
        }

        public String getBaselineFirst() {
            return baselineFirst;
        }

        public void setBaselineFirst(String baselineFirst) {
            this.baselineFirst = baselineFirst;
        }

        public String getBaselineLast() {
            return baselineLast;
        }

        public void setBaselineLast(String baselineLast) {
            this.baselineLast = baselineLast;
        }

        /** SHA-256 of files that prove the baseline; they are stored before the draft is. */
        public List<String> getEvidence() {
            return evidence;
        }

        public void setEvidence(List<String> evidence) {
            this.evidence = evidence;
        }

        public String getTarget() {
            return target;
        }

        public void setTarget(String target) {
            this.target = target;
        }

        public String getValuePerUnit() {
            return valuePerUnit;
        }

        public void setValuePerUnit(String valuePerUnit) {
            this.valuePerUnit = valuePerUnit;
        }

        public String getAttribution() {
            return attribution;
        }

        public void setAttribution(String attribution) {
            this.attribution = attribution;
        }
    }

    static DraftForm empty(String applicationId, String programme) {
        var form = new DraftForm();
        form.applicationId = applicationId;
        form.programme = programme;
        form.lines.add(new DraftLine());
        return form;
    }

    static DraftForm of(Details draft, Format format) {
        var form = empty(
                draft.summary().id().value(), draft.summary().programmeId().value());
        form.describe(draft.project());
        if (!draft.costLines().isEmpty()) {
            form.lines.clear();
        }
        for (var cost : draft.costLines()) {
            form.lines.add(DraftLine.of(cost));
        }
        draft.indicators().stream().findFirst().ifPresent(first -> form.measure(first, format));
        return form;
    }

    private void describe(Project project) {
        title = project.title();
        description = project.description();
        scenario = project.scenario();
        startsOn = project.startsOn().toString();
        endsOn = project.endsOn().toString();
        project.declared().values().forEach((name, value) -> facts.put(name, value.plain()));
    }

    private void measure(Indicator first, Format format) {
        indicator.name = format.name(first.nameZh(), first.nameEn());
        indicator.unit = first.unit();
        indicator.better = first.better().name();
        indicator.baseline = plain(first.baseline());
        if (first.baselinePeriod() != null) {
            indicator.baselineFirst = first.baselinePeriod().first().toString();
            indicator.baselineLast = first.baselinePeriod().last().toString();
        }
        indicator.evidence = new ArrayList<>(first.baselineEvidence());
        indicator.target = plain(first.target());
        indicator.valuePerUnit = first.valuePerUnit().amount();
        indicator.attribution = plain(first.attribution());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    public String getApplicationId() {
        return applicationId;
    }

    public void setApplicationId(String applicationId) {
        this.applicationId = applicationId;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getScenario() {
        return scenario;
    }

    public void setScenario(String scenario) {
        this.scenario = scenario;
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(String startsOn) {
        this.startsOn = startsOn;
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    public Map<String, String> getFacts() {
        return facts;
    }

    public void setFacts(Map<String, String> facts) {
        this.facts = facts;
    }

    public List<DraftLine> getLines() {
        return lines;
    }

    public void setLines(List<DraftLine> lines) {
        this.lines = lines;
    }

    public Measure getIndicator() {
        return indicator;
    }

    public void setIndicator(Measure indicator) {
        this.indicator = indicator;
    }
}
