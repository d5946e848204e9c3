/** Cumulation: what an enterprise group has been awarded, counted under each cap, and what room is left. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "enterprise", "programme"})
package org.gongdan.subsidy.cumulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
