package org.gongdan.subsidy.application;

import java.util.List;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** All that the applicant states; kept whole when it goes back for correction. */
record Dossier(
        String uscc,
        ProgrammeId programmeId,
        Project project,
        List<CostLine> costLines,
        List<Offer> offers,
        List<Indicator> indicators,
        List<Milestone> milestones,
        DeclaredFunding funding,
        @Nullable FunctionNeeds functions) {

    Dossier {
        costLines = List.copyOf(costLines);
        offers = List.copyOf(offers);
        indicators = List.copyOf(indicators);
        milestones = List.copyOf(milestones);
    }

    Dossier(
            String uscc,
            ProgrammeId programmeId,
            Project project,
            List<CostLine> costLines,
            List<Offer> offers,
            List<Indicator> indicators,
            List<Milestone> milestones) {
        this(uscc, programmeId, project, costLines, offers, indicators, milestones, DeclaredFunding.NONE, null);
    }

    static Dossier opened(String uscc, ProgrammeId programmeId, Project project) {
        return new Dossier(
                uscc, programmeId, project, List.of(), List.of(), List.of(), List.of(), DeclaredFunding.NONE, null);
    }

    Dossier describing(Project changed) {
        return new Dossier(uscc, programmeId, changed, costLines, offers, indicators, milestones, funding, functions);
    }

    Dossier costing(List<CostLine> lines, List<Offer> offered) {
        return new Dossier(uscc, programmeId, project, lines, offered, indicators, milestones, funding, functions);
    }

    Dossier measuredBy(List<Indicator> declared, List<Milestone> planned) {
        return new Dossier(uscc, programmeId, project, costLines, offers, declared, planned, funding, functions);
    }

    Dossier fundedBy(DeclaredFunding declared) {
        return new Dossier(uscc, programmeId, project, costLines, offers, indicators, milestones, declared, functions);
    }

    Dossier needing(FunctionNeeds stated) {
        return new Dossier(uscc, programmeId, project, costLines, offers, indicators, milestones, funding, stated);
    }

    /** None when they were stated for a scenario that the project has left since. */
    @Nullable
    FunctionNeeds functionsForProject() {
        return functions != null && functions.scenario().equals(project.scenario()) ? functions : null;
    }
}
