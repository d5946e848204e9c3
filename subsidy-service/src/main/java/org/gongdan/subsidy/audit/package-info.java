/** The audit trail: every event of every feature with its hash, and what auditors themselves have read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.gongdan.subsidy.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
