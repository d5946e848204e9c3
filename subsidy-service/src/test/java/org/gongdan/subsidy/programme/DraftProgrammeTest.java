package org.gongdan.subsidy.programme;

import static org.gongdan.subsidy.programme.ProgrammeExamples.DRAFT;
import static org.gongdan.subsidy.programme.ProgrammeExamples.DRAFTED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.ID;
import static org.gongdan.subsidy.programme.ProgrammeExamples.NOW;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OFFICER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OTHER_OFFICER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.PUBLISHED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.RULES;
import static org.gongdan.subsidy.programme.ProgrammeExamples.by;
import static org.gongdan.subsidy.programme.ProgrammeExamples.programme;
import static org.gongdan.subsidy.programme.ProgrammeExamples.version;
import static org.gongdan.subsidy.programme.ProgrammeExamples.with;

import java.util.List;
import org.gongdan.subsidy.programme.ProgrammeCommand.DraftProgramme;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeRetired;
import org.junit.jupiter.api.Test;

class DraftProgrammeTest {

    @Test
    void recordsTheWholeRuleSet() {
        programme().givenNoPriorActivity().when(DRAFT, by(OFFICER)).expectEvents(DRAFTED);
    }

    @Test
    void changesNothingWhenRepeated() {
        programme()
                .given(DRAFTED)
                .when(DRAFT, by(OFFICER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void takesThePlaceOfAnEarlierDraft() {
        programme()
                .given(DRAFTED)
                .when(DRAFT, by(OTHER_OFFICER))
                .expectEvents(new ProgrammeDrafted(ID, RULES, OTHER_OFFICER.id(), NOW));
    }

    @Test
    void continuesWithTheNextVersionAfterPublication() {
        programme()
                .given(DRAFTED, PUBLISHED)
                .when(new DraftProgramme(ID, version(2)), by(OFFICER))
                .expectEvents(new ProgrammeDrafted(ID, version(2), OFFICER.id(), NOW));
    }

    @Test
    void refusesAVersionThatIsNotTheNext() {
        programme()
                .given(DRAFTED, PUBLISHED)
                .when(DRAFT, by(OTHER_OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.RULES_VERSION_NOT_NEXT);
    }

    @Test
    void refusesRulesThatContradictThemselves() {
        var tier = RULES.tiers().getFirst();
        programme()
                .givenNoPriorActivity()
                .when(new DraftProgramme(ID, with(List.of(tier, tier), 1)), by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.RULES_CONTRADICTORY);
    }

    @Test
    void refusesRulesOfAnotherProgramme() {
        programme()
                .givenNoPriorActivity()
                .when(new DraftProgramme(ProgrammeId.ofCode("another"), RULES), by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.RULES_CONTRADICTORY);
    }

    @Test
    void refusesANewVersionOfARetiredProgramme() {
        programme()
                .given(DRAFTED, PUBLISHED, new ProgrammeRetired(ID, "ended", "approver", NOW))
                .when(new DraftProgramme(ID, version(2)), by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.PROGRAMME_RETIRED);
    }
}
