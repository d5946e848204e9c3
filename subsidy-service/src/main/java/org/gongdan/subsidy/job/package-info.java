/** Jobs as people see them: what there is to run, when it runs next, how runs go and how they went. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.gongdan.subsidy.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
