/** Audit packs: all that proves what happened to an investment or to a drawn sample, in one file that is checked offline. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "enterprise",
            "programme",
            "application",
            "investment",
            "claim",
            "audit",
            "report",
            "transparency",
            "transparency :: tree"
        })
package org.gongdan.subsidy.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
