/** Commands of the launcher that talk to a running service over its public API, as any other client would. */
@NullMarked
@ApplicationModule(allowedDependencies = {"transparency", "transparency :: tree"})
package org.gongdan.subsidy.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
