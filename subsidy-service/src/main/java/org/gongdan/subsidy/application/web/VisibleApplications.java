package org.gongdan.subsidy.application.web;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.application.Applications.Filter;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Component;

/** Applications as one caller may see them: foreign ones are absent. */
@Component
class VisibleApplications {

    private final Applications applications;

    VisibleApplications(Applications applications) {
        this.applications = applications;
    }

    Details details(String id, Caller caller) {
        return applications
                .find(wellFormed(id))
                .filter(found -> caller.sees(found.summary().uscc()))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    /**
     * The target of a command. Foreign and absent are not told apart, not even by the version a client claims to have
     * seen; but a row that is not there yet hides nothing from its owner: the aggregate itself knows who that is.
     */
    ApplicationId target(String id, Caller caller) {
        var application = wellFormed(id);
        var foreign = applications
                .find(application)
                .filter(found -> !caller.sees(found.summary().uscc()))
                .isPresent();
        if (foreign) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
        return application;
    }

    private static ApplicationId wellFormed(String id) {
        return PathId.of(id, ApplicationId::new);
    }

    /** @return the filter narrowed to the caller's own enterprise, unless they see all */
    static Filter narrowed(Filter asked, Caller caller) {
        var organisation = caller.organisation();
        return caller.seesEveryEnterprise()
                ? asked
                : new Filter(asked.status(), asked.q(), asked.programme(), organisation == null ? "" : organisation);
    }
}
