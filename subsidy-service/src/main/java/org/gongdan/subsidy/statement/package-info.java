/** Yearly statements: what each enterprise was promised and paid, claimed, reported and gained, numbered and hashed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "enterprise",
            "programme",
            "fund",
            "catalogue",
            "cumulation",
            "application",
            "investment",
            "claim",
            "payment",
            "ledger",
            "reconciliation"
        })
package org.gongdan.subsidy.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
