/** Investments: accepted projects with milestones, indicators, cash flows and a return. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "enterprise", "programme", "fund", "catalogue", "cumulation", "application"})
package org.gongdan.subsidy.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
