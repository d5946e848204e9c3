package org.gongdan.subsidy.programme;

import static org.gongdan.subsidy.programme.ProgrammeExamples.APPROVER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.DRAFT;
import static org.gongdan.subsidy.programme.ProgrammeExamples.DRAFTED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.ID;
import static org.gongdan.subsidy.programme.ProgrammeExamples.NOW;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OFFICER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OTHER_OFFICER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.PUBLISH;
import static org.gongdan.subsidy.programme.ProgrammeExamples.PUBLISHED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.RULES;
import static org.gongdan.subsidy.programme.ProgrammeExamples.by;
import static org.gongdan.subsidy.programme.ProgrammeExamples.programme;

import org.gongdan.subsidy.programme.ProgrammeCommand.DiscardDraft;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDraftDiscarded;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.junit.jupiter.api.Test;

class DiscardDraftTest {

    private static final DiscardDraft DISCARD = new DiscardDraft(ID, 1);
    private static final ProgrammeDraftDiscarded DISCARDED = new ProgrammeDraftDiscarded(ID, 1, OFFICER.id(), NOW);

    @Test
    void takesTheDraftBack() {
        programme().given(DRAFTED).when(DISCARD, by(OFFICER)).expectEvents(DISCARDED);
    }

    @Test
    void changesNothingWhenRepeated() {
        programme().given(DRAFTED, DISCARDED).when(DISCARD, by(OFFICER)).expectNoEvents();
    }

    @Test
    void leavesADraftOfAnotherVersionAlone() {
        programme().given(DRAFTED).when(new DiscardDraft(ID, 2), by(OFFICER)).expectNoEvents();
    }

    @Test
    void leavesWhatIsPublishedAlone() {
        programme().given(DRAFTED, PUBLISHED).when(DISCARD, by(OFFICER)).expectNoEvents();
    }

    @Test
    void leavesNothingToPublish() {
        programme()
                .given(DRAFTED, DISCARDED)
                .when(PUBLISH, by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.RULES_NOT_DRAFTED);
    }

    @Test
    void freesTheNumberForAnotherDraft() {
        programme()
                .given(DRAFTED, DISCARDED)
                .when(DRAFT, by(OTHER_OFFICER))
                .expectEvents(new ProgrammeDrafted(ID, RULES, OTHER_OFFICER.id(), NOW));
    }

    /** A hand in the version stays a hand in it, however often its draft changes hands. */
    @Test
    void makesNobodyANewPairOfEyes() {
        programme()
                .given(DRAFTED, DISCARDED, new ProgrammeDrafted(ID, RULES, OTHER_OFFICER.id(), NOW))
                .when(PUBLISH, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.PUBLISHER_IS_DRAFTER);
    }
}
