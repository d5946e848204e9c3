/** Claims: requests to pay approved cost, with evidence, each invoice used once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "enterprise", "programme", "fund", "application", "investment"})
package org.gongdan.subsidy.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
