/** Personal data: what is held about a person, access to it, and its erasure by two people with a record. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.gongdan.subsidy.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
