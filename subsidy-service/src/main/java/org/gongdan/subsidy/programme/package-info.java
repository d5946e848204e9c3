/** Programmes: cost-share rules as versioned data, the solver that splits a cost by them, and the calls that open them. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.gongdan.subsidy.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
