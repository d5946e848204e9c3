/** Joint applications: one lead company and its members, whose shares depend on each other. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "enterprise", "programme", "cumulation", "application"})
package org.gongdan.subsidy.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
