package org.gongdan.subsidy.application.replay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Warns while a decision comes out otherwise than it was made; the service itself goes on. */
@Component
class DecisionHealth implements HealthIndicator, MeterBinder {

    static final Status WARNING = new Status("WARNING", "a decision comes out otherwise than it was made");

    private final DecisionChecks checks;

    DecisionHealth(DecisionChecks checks) {
        this.checks = checks;
    }

    @Override
    public Health health() {
        var standing = checks.standing();
        return (standing == 0 ? Health.up() : Health.status(WARNING))
                .withDetail("differing", standing)
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gongdan.decisions.differing", checks, DecisionChecks::standing)
                .description("Past decisions that come out otherwise than they were made")
                .register(registry);
    }
}
