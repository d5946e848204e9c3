package org.gongdan.subsidy.application.automation;

import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.shared.AllowedFor;

/** Asks for every share of an award in its fund, and for the offer; all or nothing. */
@AllowedFor(
        value = {},
        system = true)
record ReserveAward(ApplicationId applicationId, Award award) {}
