package org.gongdan.subsidy.policy;

import org.gongdan.subsidy.policy.PolicyEvent.PolicyFiguresPublished;

/** The version in force, if there is one. */
sealed interface PolicyState {

    record Unknown() implements PolicyState {}

    record Published(int version, String sha256) implements PolicyState {}

    static PolicyState after(PolicyEvent event) {
        return switch (event) {
            case PolicyFiguresPublished published -> new Published(published.version(), published.sha256());
        };
    }
}
