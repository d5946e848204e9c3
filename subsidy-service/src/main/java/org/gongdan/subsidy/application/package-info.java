/** Applications: from draft to offer, decided by the rules in force on the day of submission. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "enterprise", "programme", "fund", "catalogue", "cumulation"})
package org.gongdan.subsidy.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
