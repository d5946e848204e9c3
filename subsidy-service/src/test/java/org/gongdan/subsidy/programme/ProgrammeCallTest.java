package org.gongdan.subsidy.programme;

import static org.gongdan.subsidy.programme.ProgrammeExamples.APPROVER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.DRAFTED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.ID;
import static org.gongdan.subsidy.programme.ProgrammeExamples.NOW;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OFFICER;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OPEN;
import static org.gongdan.subsidy.programme.ProgrammeExamples.OPENED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.PUBLISHED;
import static org.gongdan.subsidy.programme.ProgrammeExamples.by;
import static org.gongdan.subsidy.programme.ProgrammeExamples.programme;

import java.time.LocalDate;
import org.gongdan.subsidy.programme.ProgrammeCommand.CloseCall;
import org.gongdan.subsidy.programme.ProgrammeCommand.OpenCall;
import org.gongdan.subsidy.programme.ProgrammeCommand.RetireProgramme;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallClosed;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeRetired;
import org.junit.jupiter.api.Test;

/** Opening and closing calls, and the end of a programme. */
class ProgrammeCallTest {

    private static final CallClosed CLOSED = new CallClosed(ID, "2026-1", OFFICER.id(), NOW);
    private static final ProgrammeRetired RETIRED = new ProgrammeRetired(ID, "ended", APPROVER.id(), NOW);

    @Test
    void opensACallUnderAPublishedVersion() {
        programme().given(DRAFTED, PUBLISHED).when(OPEN, by(OFFICER)).expectEvents(OPENED);
    }

    @Test
    void opensTheSameCallOnce() {
        programme()
                .given(DRAFTED, PUBLISHED, OPENED)
                .when(OPEN, by(OFFICER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesACallBeforeAnythingIsPublished() {
        programme()
                .given(DRAFTED)
                .when(OPEN, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.PROGRAMME_NOT_PUBLISHED);
    }

    @Test
    void refusesACallThatClosesBeforeItOpens() {
        refuses(call("2026-2", "2026-07-02", "2026-07-01"), ProgrammeRefusal.CALL_DATES_INVALID);
    }

    @Test
    void refusesOtherDatesUnderTheSameName() {
        refuses(call("2026-1", "2026-07-01", "2026-07-31"), ProgrammeRefusal.CALL_EXISTS_ALREADY);
    }

    @Test
    void refusesACallWithinAnotherOne() {
        refuses(call("2026-2", "2026-06-30", "2026-07-31"), ProgrammeRefusal.CALL_OVERLAPS);
    }

    @Test
    void refusesACallWithoutName() {
        refuses(call(" ", "2026-07-01", "2026-07-31"), ProgrammeRefusal.CALL_NAME_MISSING);
    }

    @Test
    void opensTheNextCallOnTheDayAfter() {
        programme()
                .given(DRAFTED, PUBLISHED, OPENED)
                .when(call("2026-2", "2026-07-01", "2026-07-31"), by(OFFICER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void closesACallOnce() {
        var close = new CloseCall(ID, "2026-1");
        programme().given(DRAFTED, PUBLISHED, OPENED).when(close, by(OFFICER)).expectEvents(CLOSED);
        programme()
                .given(DRAFTED, PUBLISHED, OPENED, CLOSED)
                .when(close, by(OFFICER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    /** What was closed takes no more applications, and so is in nobody's way. */
    @Test
    void opensAnotherCallOverOneThatWasClosed() {
        programme()
                .given(DRAFTED, PUBLISHED, OPENED, CLOSED)
                .when(call("2026-2", "2026-06-30", "2026-07-31"), by(OFFICER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesACallUnderTheNameOfOneThatWasClosed() {
        programme()
                .given(DRAFTED, PUBLISHED, OPENED, CLOSED)
                .when(OPEN, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.CALL_EXISTS_ALREADY);
    }

    @Test
    void refusesToCloseWhatWasNeverOpened() {
        programme()
                .given(DRAFTED, PUBLISHED)
                .when(new CloseCall(ID, "2026-1"), by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.CALL_UNKNOWN);
    }

    @Test
    void retiresOnceAndForAReason() {
        programme()
                .given(DRAFTED, PUBLISHED)
                .when(new RetireProgramme(ID, "ended"), by(APPROVER))
                .expectEvents(RETIRED);
        programme()
                .given(DRAFTED, PUBLISHED, RETIRED)
                .when(new RetireProgramme(ID, "again"), by(APPROVER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        programme()
                .given(DRAFTED, PUBLISHED)
                .when(new RetireProgramme(ID, " "), by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.PROGRAMME_REASON_MISSING);
    }

    @Test
    void refusesACallOfARetiredProgramme() {
        programme()
                .given(DRAFTED, PUBLISHED, RETIRED)
                .when(OPEN, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ProgrammeRefusal.PROGRAMME_RETIRED);
    }

    private static void refuses(OpenCall command, ProgrammeRefusal refusal) {
        programme()
                .given(DRAFTED, PUBLISHED, OPENED)
                .when(command, by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }

    private static OpenCall call(String name, String opensOn, String closesOn) {
        return new OpenCall(ID, name, LocalDate.parse(opensOn), LocalDate.parse(closesOn));
    }
}
