/** Policy figures: what all investments of a period came to, by city, industry and kind, without small cells. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "enterprise",
            "programme",
            "fund",
            "catalogue",
            "cumulation",
            "application",
            "joint",
            "investment",
            "reconciliation"
        })
package org.gongdan.subsidy.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
