package org.gongdan.subsidy.application;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the rules judge it: what the applicant stated, and the facts of the day it was handed in.
 *
 * @param callOpensOn the first day of the call it was handed in under, null when that was not recorded
 */
public record SubmittedCase(
        ProgrammeId programmeId,
        Project project,
        List<CostLine> costLines,
        List<Offer> offers,
        List<Indicator> indicators,
        List<Milestone> milestones,
        Facts facts,
        LocalDate submittedOn,
        @Nullable LocalDate callOpensOn) {

    public SubmittedCase {
        costLines = List.copyOf(costLines);
        offers = List.copyOf(offers);
        indicators = List.copyOf(indicators);
        milestones = List.copyOf(milestones);
    }

    CaseDates dates() {
        return project.dates(submittedOn, callOpensOn);
    }

    /** No rule asks for the code of the enterprise. */
    Dossier dossier() {
        return new Dossier("", programmeId, project, costLines, offers, indicators, milestones);
    }
}
