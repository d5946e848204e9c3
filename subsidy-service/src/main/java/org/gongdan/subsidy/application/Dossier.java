package org.gongdan.subsidy.application;

import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** All that the applicant states, and what a joint application adds; kept whole when it goes back for correction. */
record Dossier(
        String uscc,
        ProgrammeId programmeId,
        Project project,
        List<CostLine> costLines,
        List<Offer> offers,
        List<Indicator> indicators,
        List<Milestone> milestones,
        DeclaredFunding funding,
        @Nullable FunctionNeeds functions,
        @Nullable JointPart joint) {

    Dossier {
        costLines = List.copyOf(costLines);
        offers = List.copyOf(offers);
        indicators = List.copyOf(indicators);
        milestones = List.copyOf(milestones);
    }

    static Dossier opened(String uscc, ProgrammeId programmeId, Project project) {
        return new Dossier(
                uscc,
                programmeId,
                project,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                DeclaredFunding.NONE,
                null,
                null);
    }

    Dossier describing(Project changed) {
        return new Dossier(
                uscc, programmeId, changed, costLines, offers, indicators, milestones, funding, functions, joint);
    }

    Dossier costing(List<CostLine> lines, List<Offer> offered) {
        return new Dossier(
                uscc, programmeId, project, lines, offered, indicators, milestones, funding, functions, joint);
    }

    Dossier measuredBy(List<Indicator> declared, List<Milestone> planned) {
        return new Dossier(uscc, programmeId, project, costLines, offers, declared, planned, funding, functions, joint);
    }

    Dossier fundedBy(DeclaredFunding declared) {
        return new Dossier(
                uscc, programmeId, project, costLines, offers, indicators, milestones, declared, functions, joint);
    }

    Dossier needing(FunctionNeeds stated) {
        return new Dossier(
                uscc, programmeId, project, costLines, offers, indicators, milestones, funding, stated, joint);
    }

    Dossier joining(JointPart part) {
        return new Dossier(
                uscc, programmeId, project, costLines, offers, indicators, milestones, funding, functions, part);
    }

    /** Its part of the shared cost of a joint application, and what it stated itself. */
    List<CostLine> allLines() {
        return joint == null
                ? costLines
                : Stream.concat(joint.lines().stream(), costLines.stream()).toList();
    }

    /** None when they were stated for a scenario that the project has left since. */
    @Nullable
    FunctionNeeds functionsForProject() {
        return functions != null && functions.scenario().equals(project.scenario()) ? functions : null;
    }
}
