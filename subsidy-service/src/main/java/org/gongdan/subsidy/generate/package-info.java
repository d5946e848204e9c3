/** Consistent histories made up from a seed, for tests and benchmarks of the size of a province. */
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
            "investment",
            "claim",
            "payment"
        })
package org.gongdan.subsidy.generate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
