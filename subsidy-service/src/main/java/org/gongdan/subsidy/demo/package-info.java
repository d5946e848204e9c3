/** The demo story: one project from application to audit, played through the public API with real tokens. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gongdan.subsidy.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
