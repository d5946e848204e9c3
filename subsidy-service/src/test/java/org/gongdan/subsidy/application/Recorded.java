package org.gongdan.subsidy.application;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;

/** Lets a test look at an event that a fixture recorded. */
final class Recorded {

    private Recorded() {}

    /** @param found takes the last event, which must be of this type */
    static <T> Matcher<? extends List<? super EventMessage<?>>> last(Class<T> type, List<T> found) {
        return Matchers.payloadsMatching(Matchers.predicate(events -> {
            var last = events.getLast();
            return type.isInstance(last) && found.add(type.cast(last));
        }));
    }
}
