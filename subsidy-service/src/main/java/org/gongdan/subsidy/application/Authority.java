package org.gongdan.subsidy.application;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationState.FirstApproved;
import org.gongdan.subsidy.application.ApplicationState.Proposed;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Who may act on one application: its own people, and officials who have no part in it. */
final class Authority {

    private Authority() {}

    /** Only people of the enterprise act for it; to others of their kind the application does not exist. */
    static void requireOwn(Caller caller, String uscc) {
        if (!uscc.equals(caller.organisation())) {
            throw caller.seesEveryEnterprise()
                    ? new CommandRefused(SharedRefusal.NOT_ALLOWED, uscc)
                    : new CommandRefused(SharedRefusal.NOT_FOUND);
        }
    }

    /** An official who also belongs to the enterprise would decide in their own cause. */
    static void requireImpartial(Caller caller, String uscc) {
        if (uscc.equals(caller.organisation())) {
            throw new CommandRefused(ApplicationRefusal.OFFICIAL_OF_APPLICANT, uscc);
        }
    }

    static void requireFirstApprover(Caller caller, Proposed proposed) {
        requireUninvolved(caller, proposed.dossier(), proposed.submission(), proposed.proposedBy());
    }

    static void requireSecondApprover(Caller caller, FirstApproved approved) {
        requireUninvolved(caller, approved.dossier(), approved.submission(), approved.proposedBy());
        if (caller.id().equals(approved.firstApprovedBy())) {
            throw new CommandRefused(ApplicationRefusal.APPROVER_IS_FIRST_APPROVER);
        }
    }

    private static void requireUninvolved(Caller caller, Dossier dossier, Submission submission, String proposedBy) {
        if (caller.id().equals(submission.signedBy())) {
            throw new CommandRefused(ApplicationRefusal.APPROVER_IS_SIGNATORY);
        }
        requireImpartial(caller, dossier.uscc());
        if (caller.id().equals(proposedBy)) {
            throw new CommandRefused(ApplicationRefusal.APPROVER_IS_PROPOSER);
        }
    }
}
