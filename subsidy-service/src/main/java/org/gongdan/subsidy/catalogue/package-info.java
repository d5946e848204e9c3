/** The catalogue: uses of AI with the functions they need, and what providers sell for them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.gongdan.subsidy.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
