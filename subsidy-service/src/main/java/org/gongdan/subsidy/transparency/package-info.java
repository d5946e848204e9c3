/** What proves that the past was not changed: a Merkle log over the event store, its signed checkpoints, and proofs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.gongdan.subsidy.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
