package org.gongdan.subsidy.application;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.programme.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the rules judge it: what the applicant stated, and the facts of the day it was handed in.
 *
 * @param joint its part of a joint application, whose lines count with its own; null when it applies alone
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
        @Nullable JointPart joint,
        @Nullable LocalDate callOpensOn) {

    public SubmittedCase {
        costLines = List.copyOf(costLines);
        offers = List.copyOf(offers);
        indicators = List.copyOf(indicators);
        milestones = List.copyOf(milestones);
    }

    /** With another part of its joint application, and the facts that follow from it. */
    public SubmittedCase joining(JointPart part, Facts changed) {
        return new SubmittedCase(
                programmeId,
                project,
                costLines,
                offers,
                indicators,
                milestones,
                changed,
                submittedOn,
                part,
                callOpensOn);
    }

    /** What limits its split from outside the rules, where the caps of its enterprise group have so much headroom. */
    public List<Room> roomsLeft(RuleSet rules, DeclaredFunding funding, Headroom headroom) {
        return RoomsLeft.of(rules, facts, dossier().fundedBy(funding), dates(), headroom);
    }

    CaseDates dates() {
        return project.dates(submittedOn, callOpensOn);
    }

    /** No rule asks for the code of the enterprise. */
    Dossier dossier() {
        var alone = new Dossier(
                "", programmeId, project, costLines, offers, indicators, milestones, DeclaredFunding.NONE, null, null);
        return joint == null ? alone : alone.joining(joint);
    }
}
