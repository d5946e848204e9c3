/** Obligations of enterprises: what was due and did not come, reminded of step by step until it comes or is lifted. */
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
            "investment"
        })
package org.gongdan.subsidy.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
