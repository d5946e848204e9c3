/** Payments: approved claims paid in batches, by two people who did not prepare them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "enterprise", "programme", "fund", "application", "investment", "claim"})
package org.gongdan.subsidy.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
