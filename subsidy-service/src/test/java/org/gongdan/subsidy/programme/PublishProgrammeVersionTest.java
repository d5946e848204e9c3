package org.gongdan.subsidy.programme;

import static org.gongdan.subsidy.programme.ProgrammeExamples.APPROVER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.DRAFTED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.ID;
import static org.gongdan.subsidy.programme.ProgrammeExamples.NOW;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OFFICER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.PUBLISH;
import static org.gongdan.subsidy.programme.ProgrammeExamples.PUBLISHED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.RULES;
import static org.gongdan.subsidy.programme.ProgrammeExamples.by;
import static org.gongdan.subsidy.programme.ProgrammeExamples.programme;
import static org.gongdan.subsidy.programme.ProgrammeExamples.with;

import java.util.ArrayList;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.junit.jupiter.api.Test;

class PublishProgrammeVersionTest {

    @Test
    void recordsTheWholeRuleSet() {
        programme().given(DRAFTED).when(PUBLISH, by(APPROVER)).expectEvents(PUBLISHED);
    }

    @Test
    void changesNothingWhenRepeated() {
        programme().given(DRAFTED, PUBLISHED).when(PUBLISH, by(APPROVER)).expectNoEvents();
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
}
