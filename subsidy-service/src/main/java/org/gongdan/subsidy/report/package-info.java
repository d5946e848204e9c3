/** Reports for auditors: requested, generated once, signed, kept under their hash, and each download recorded. */
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
            "claim",
            "payment",
            "reconciliation",
            "audit",
            "transparency",
            "transparency :: tree",
            "catalogue",
            "policy",
            "statement"
        })
package org.gongdan.subsidy.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
