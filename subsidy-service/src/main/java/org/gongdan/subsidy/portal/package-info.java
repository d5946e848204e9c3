/** The portal: what people see in the browser and do there; it shows features and sends their commands. */
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
            "joint",
            "investment",
            "investment :: returns",
            "claim",
            "payment",
            "obligation",
            "statement",
            "policy",
            "reconciliation",
            "job",
            "report",
            "privacy",
            "opendata",
            "pack",
            "transparency",
            "transparency :: tree"
        })
package org.gongdan.subsidy.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
