package org.gongdan.subsidy.bench;

import java.util.concurrent.atomic.LongAdder;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

/** A read model that looks at every event, and keeps nothing but their number. */
class Nothing {

    /** Named after its package, as the framework does with a handler that names no group. */
    static final String GROUP = Nothing.class.getPackageName();

    private final LongAdder seen = new LongAdder();

    @EventHandler
    void on(EventMessage<?> event) {
        if (event.getPayload() != null && event.getMetaData() != null) {
            seen.increment();
        }
    }

    @ResetHandler
    void reset() {
        seen.reset();
    }

    long seen() {
        return seen.sum();
    }
}
