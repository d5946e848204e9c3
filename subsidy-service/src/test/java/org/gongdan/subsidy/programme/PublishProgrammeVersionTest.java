package org.gongdan.subsidy.programme;

import static org.gongdan.subsidy.programme.ProgrammeExamples.APPROVER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.DRAFTED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.ID;
import static org.gongdan.subsidy.programme.ProgrammeExamples.NOW;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OFFICER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OTHER_OFFICER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.PUBLISH;
import static org.gongdan.subsidy.programme.ProgrammeExamples.PUBLISHED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.RULES;
import static org.gongdan.subsidy.programme.ProgrammeExamples.by;
import static org.gongdan.subsidy.programme.ProgrammeExamples.inForce;
import static org.gongdan.subsidy.programme.ProgrammeExamples.programme;
import static org.gongdan.subsidy.programme.ProgrammeExamples.with;

import java.util.ArrayList;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDraftDiscarded;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeVersionPublished;
import org.gongdan.subsidy.shared.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishProgrammeVersionTest {

    @Test
    void recordsTheWholeRuleSet() {
        programme().given(DRAFTED).when(PUBLISH, by(APPROVER)).expectEvents(PUBLISHED);
    }

    @Test
    void changesNothingWhenRepeated() {
        programme()
                .given(DRAFTED, PUBLISHED)
                .when(PUBLISH, by(APPROVER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesTheOneWhoDrafted() {
        programme()
                .given(DRAFTED)
                .when(PUBLISH, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.PUBLISHER_IS_DRAFTER);
    }

    @Test
    void refusesAVersionThatIsNotDrafted() {
        programme()
                .given(DRAFTED)
                .when(new PublishProgrammeVersion(ID, 2), by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.RULES_NOT_DRAFTED);
    }

    @Test
    void wantsToKnowWhatWasReadOnceTheDraftReplacedAnother() {
        var first = new ProgrammeDrafted(ID, with(RULES.tiers().subList(0, 3), 1), OFFICER.id(), NOW);
        programme()
                .given(first, DRAFTED)
                .when(PUBLISH, by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.DRAFT_SEEN_MISSING);
        programme()
                .given(first, new ProgrammeDraftDiscarded(ID, 1, OFFICER.id(), NOW), DRAFTED)
                .when(PUBLISH, by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.DRAFT_SEEN_MISSING);
        programme()
                .given(first, DRAFTED)
                .when(PUBLISH, Commands.metadataOf(APPROVER, 1L))
                .expectEvents(PUBLISHED);
    }

    @Test
    void refusesATableWithGaps() {
        var tiers = RULES.tiers().subList(0, 3);
        programme()
                .given(new ProgrammeDrafted(ID, with(tiers, 1), OFFICER.id(), NOW))
                .when(PUBLISH, by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.TABLE_HAS_GAPS);
    }

    @Test
    void refusesATableWithOverlaps() {
        var tiers = new ArrayList<>(RULES.tiers());
        var first = tiers.getFirst();
        tiers.add(new Tier("everybody", first.name(), new TreeMap<>(), first.shares(), null, null, null));
        programme()
                .given(new ProgrammeDrafted(ID, with(tiers, 1), OFFICER.id(), NOW))
                .when(PUBLISH, by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.TABLE_HAS_OVERLAPS);
    }

    @Test
    void refusesTheOneWhoseDraftWasReplaced() {
        programme()
                .given(DRAFTED, new ProgrammeDrafted(ID, RULES, OTHER_OFFICER.id(), NOW))
                .when(PUBLISH, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.PUBLISHER_IS_DRAFTER);
    }

    /** Today is 1 March 2026; version 1 has been in force since 1 January, or ended where a last day is given. */
    @ParameterizedTest
    @CsvSource({
        "           , 2026-03-01, , true",
        "           , 2026-02-28, , false",
        "           , 2026-02-28, 2026-02-28, false",
        "           , 2025-12-01, 2025-12-31, true",
        "           , 2025-12-01, 2026-01-01, false",
        "           , 2026-09-01, , true",
        " 2026-02-15, 2026-02-16, , true",
        " 2026-02-15, 2026-02-15, , false",
    })
    void takesNoDayFromAVersionThatWasInForceOnIt(String lastDay, String from, String to, boolean published) {
        var first = inForce(1, "2026-01-01", lastDay);
        var second = inForce(2, from, to);
        var result = programme()
                .given(
                        new ProgrammeDrafted(ID, first, OFFICER.id(), NOW),
                        new ProgrammeVersionPublished(ID, first, APPROVER.id(), NOW),
                        new ProgrammeDrafted(ID, second, OFFICER.id(), NOW))
                .when(new PublishProgrammeVersion(ID, 2), by(APPROVER));
        if (published) {
            result.expectEvents(new ProgrammeVersionPublished(ID, second, APPROVER.id(), NOW));
        } else {
            result.expectNoEvents().expectExceptionDetails(ProgrammeRefusal.EFFECTIVE_DATE_PAST);
        }
    }
}
