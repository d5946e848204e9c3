/** Open data: what was awarded to whom, in the form of the 360Giving standard, without personal data. */
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
package org.gongdan.subsidy.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
