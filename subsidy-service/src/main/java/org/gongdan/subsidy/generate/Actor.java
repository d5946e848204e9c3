package org.gongdan.subsidy.generate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts.
 *
 * @param organisation the credit code of the enterprise they act for; null for the secretariat and the system
 */
record Actor(String id, String name, @Nullable String organisation) {

    /** A reaction of the system, by the name of its class. */
    static Actor system(String reaction) {
        return new Actor("system:" + reaction, reaction, null);
    }
}
