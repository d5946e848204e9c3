package org.gongdan.subsidy.portal;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications.Person;
import org.gongdan.subsidy.application.Applications.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Which buttons of an application a person gets. Only a courtesy: the aggregate decides, and refuses whoever gets past
 * the buttons.
 */
record Allowed(Summary application, Caller caller) {

    public boolean edit() {
        return isOwn()
                && application.status() == ApplicationStatus.DRAFT
                && (caller.has(Role.ENTERPRISE_PREPARER) || caller.has(Role.ENTERPRISE_SIGNATORY));
    }

    public boolean submit() {
        return isSignatory() && application.status() == ApplicationStatus.DRAFT;
    }

    public boolean answerOffer() {
        return isSignatory() && application.status() == ApplicationStatus.OFFERED;
    }

    public boolean withdraw() {
        return isSignatory()
                && switch (application.status()) {
                    case DRAFT,
                            SUBMITTED,
                            ELIGIBLE,
                            INELIGIBLE,
                            PROPOSED,
                            FIRST_APPROVED,
                            GRANTED,
                            AWAITING_FUNDS,
                            OFFERED -> true;
                    case ACCEPTED, REJECTED, DECLINED, EXPIRED, WITHDRAWN -> false;
                };
    }

    public boolean propose() {
        return isOfficial(Role.OFFICER)
                && switch (application.status()) {
                    case ELIGIBLE, PROPOSED, FIRST_APPROVED -> true;
                    default -> false;
                };
    }

    public boolean sendBack() {
        return isOfficial(Role.OFFICER) && isUnderReview();
    }

    public boolean reject() {
        return (isOfficial(Role.OFFICER) || isOfficial(Role.APPROVER)) && isUnderReview();
    }

    public boolean approve() {
        return isOfficial(Role.APPROVER) && isForApproval() && whyNotApprove() == null;
    }

    /** Why an approver has to leave this one to somebody else: the last part of the key of a text. */
    @Nullable
    public String whyNotApprove() {
        if (!isOfficial(Role.APPROVER) || !isForApproval()) {
            return null;
        }
        if (isMe(application.proposedBy())) {
            return "proposer";
        }
        if (isMe(application.signedBy())) {
            return "signatory";
        }
        return isMe(application.firstApprovedBy()) ? "first" : null;
    }

    public boolean anything() {
        return edit()
                || submit()
                || answerOffer()
                || withdraw()
                || propose()
                || sendBack()
                || reject()
                || (isOfficial(Role.APPROVER) && isForApproval());
    }

    /** The next step is the system's own and follows at once, so the page looks again by itself. */
    public boolean changesSoon() {
        return application.status() == ApplicationStatus.GRANTED;
    }

    private boolean isForApproval() {
        return application.status() == ApplicationStatus.PROPOSED
                || application.status() == ApplicationStatus.FIRST_APPROVED;
    }

    private boolean isUnderReview() {
        return switch (application.status()) {
            case SUBMITTED, ELIGIBLE, INELIGIBLE, PROPOSED, FIRST_APPROVED -> true;
            case DRAFT, GRANTED, AWAITING_FUNDS, OFFERED, ACCEPTED, REJECTED, DECLINED, EXPIRED, WITHDRAWN -> false;
        };
    }

    private boolean isOwn() {
        return application.uscc().equals(caller.organisation());
    }

    private boolean isSignatory() {
        return isOwn() && caller.has(Role.ENTERPRISE_SIGNATORY);
    }

    private boolean isOfficial(Role role) {
        return caller.has(role) && !isOwn();
    }

    private boolean isMe(@Nullable Person person) {
        return person != null && person.id().equals(caller.id());
    }
}
