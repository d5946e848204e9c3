package org.gongdan.subsidy.portal;

import java.util.List;
import java.util.Locale;
import org.gongdan.subsidy.shared.Kept;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Warns while a key or a signature is missing or old; the service goes on with what it has. A worker has neither, and is not
 * asked.
 */
@Component("kept")
class KeptHealth implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING", "a key or a signature is missing or old");

    private final List<Kept> kept;
    private final Texts texts;

    KeptHealth(List<Kept> kept, Texts texts) {
        this.kept = List.copyOf(kept);
        this.texts = texts;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var each : kept) {
            for (var concern : each.concerns()) {
                health.status(WARNING).withDetail(concern.code(), concern.in(Locale.ENGLISH, texts));
            }
        }
        return health.build();
    }
}
