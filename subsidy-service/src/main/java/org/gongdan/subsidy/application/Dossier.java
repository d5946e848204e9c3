package org.gongdan.subsidy.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.enterprise.Enterprises.Profile;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
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
        @Nullable JointPart joint) {

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
        this(uscc, programmeId, project, costLines, offers, indicators, milestones, null);
    }

    static Dossier opened(String uscc, ProgrammeId programmeId, Project project) {
        return new Dossier(uscc, programmeId, project, List.of(), List.of(), List.of(), List.of());
    }

    Dossier describing(Project changed) {
        return new Dossier(uscc, programmeId, changed, costLines, offers, indicators, milestones, joint);
    }

    Dossier costing(List<CostLine> lines, List<Offer> offered) {
        return new Dossier(uscc, programmeId, project, lines, offered, indicators, milestones, joint);
    }

    Dossier measuredBy(List<Indicator> declared, List<Milestone> planned) {
        return new Dossier(uscc, programmeId, project, costLines, offers, declared, planned, joint);
    }

    Dossier joining(JointPart part) {
        return new Dossier(uscc, programmeId, project, costLines, offers, indicators, milestones, part);
    }

    /** Its part of the shared cost of a joint application, and what it stated itself. */
    List<CostLine> allLines() {
        return joint == null
                ? costLines
                : Stream.concat(joint.lines().stream(), costLines.stream()).toList();
    }

    Facts factsOn(LocalDate today, Profile enterprise) {
        return joint == null ? FactsOf.of(project, enterprise, today) : joint.factsOf(project, enterprise, today);
    }
}
