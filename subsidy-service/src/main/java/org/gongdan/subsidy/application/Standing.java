package org.gongdan.subsidy.application;

import org.gongdan.subsidy.application.ApplicationState.Accepted;
import org.gongdan.subsidy.application.ApplicationState.AwaitingFunds;
import org.gongdan.subsidy.application.ApplicationState.Draft;
import org.gongdan.subsidy.application.ApplicationState.Ended;
import org.gongdan.subsidy.application.ApplicationState.Granted;
import org.gongdan.subsidy.application.ApplicationState.Ineligible;
import org.gongdan.subsidy.application.ApplicationState.Offered;
import org.gongdan.subsidy.application.ApplicationState.Reviewed;
import org.gongdan.subsidy.application.ApplicationState.Submitted;
import org.gongdan.subsidy.application.ApplicationState.UnderReview;
import org.gongdan.subsidy.application.ApplicationState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Which step may follow on which state, and the refusal that says why another may not. */
final class Standing {

    private Standing() {}

    static Dossier dossierOf(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Drafted drafted -> drafted.dossier();
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
        };
    }

    static Draft draft(ApplicationState state) {
        return switch (state) {
            case Draft draft -> draft;
            case Ended _ -> throw ended();
            case Unknown _, Reviewed _, Offered _, Accepted _ ->
                throw new CommandRefused(ApplicationRefusal.NOT_A_DRAFT);
        };
    }

    /** Before the grant, where it can go back to its applicant. */
    static UnderReview underReview(ApplicationState state) {
        return switch (state) {
            case UnderReview underReview -> underReview;
            case Unknown _, Draft _ -> throw new CommandRefused(ApplicationRefusal.NOT_SUBMITTED);
            case Granted _, AwaitingFunds _, Offered _, Accepted _ ->
                throw new CommandRefused(ApplicationRefusal.ALREADY_GRANTED);
            case Ended _ -> throw ended();
        };
    }

    /** Before the grant, or while its funds are missing: nothing is reserved, so it can be decided anew. */
    static Reviewed undecided(ApplicationState state) {
        return state instanceof AwaitingFunds awaiting ? awaiting : underReview(state);
    }

    static Reviewed eligible(ApplicationState state) {
        return switch (undecided(state)) {
            case Submitted _, Ineligible _ -> throw new CommandRefused(ApplicationRefusal.NOT_ELIGIBLE);
            case Reviewed eligible -> eligible;
        };
    }

    static Offered offered(ApplicationState state) {
        return switch (state) {
            case Offered offered -> offered;
            case Accepted _ -> throw new CommandRefused(ApplicationRefusal.ALREADY_ACCEPTED);
            case Ended _ -> throw ended();
            case Unknown _, Draft _, Reviewed _ -> throw new CommandRefused(ApplicationRefusal.NOT_OFFERED);
        };
    }

    static CommandRefused ended() {
        return new CommandRefused(ApplicationRefusal.ALREADY_ENDED);
    }
}
