/** The ledger: every movement of a fund as double-entry postings, which sum to zero. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "fund"})
package org.gongdan.subsidy.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
