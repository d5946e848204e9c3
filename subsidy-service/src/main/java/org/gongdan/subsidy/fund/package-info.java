/** Funds: one appropriation of one funder for one year, reserved, committed and paid, never over-committed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.gongdan.subsidy.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
