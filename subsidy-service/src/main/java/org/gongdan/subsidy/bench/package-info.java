/** Benchmarks as ratios of two things measured in turn on one machine; never part of the tests. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "fund", "programme", "application", "generate"})
package org.gongdan.subsidy.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
