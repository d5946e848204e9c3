package org.gongdan.subsidy.audit.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers which pages were shown to whom a moment ago, to tell a page that brings itself up to date from a new look. A
 * page that asks again is open as long as it goes on asking; anything else that is asked for is recorded.
 */
@Component
class OpenPages {

    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    private final Clock clock;
    private final Map<String, Instant> seen = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    OpenPages(Clock clock) {
        this.clock = clock;
    }

    /** Also notes that it is open now. */
    synchronized boolean isOpen(String reader, Asked asked) {
        var now = clock.instant();
        var before = seen.put(reader + " " + asked, now);
        return before != null && before.plus(MOMENT).isAfter(now);
    }
}
