/** Reconciliation: what was promised, claimed, verified and paid is compared, run by run, and the return recorded. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "enterprise",
            "programme",
            "fund",
            "application",
            "investment",
            "investment :: returns",
            "job",
            "claim",
            "payment"
        })
package org.gongdan.subsidy.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
