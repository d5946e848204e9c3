package org.gongdan.subsidy.audit.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gongdan.config.axon.ReadModels;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Raises what would otherwise go unseen: a read model or reaction of this process that stands still, fails, has parked
 * events, or is more than a minute behind the store. Says of each group where it is. Not part of readiness, because a
 * parked event is a reason to call somebody and none to take the service away.
 */
@Component
@ConditionalOnProperty(name = "gongdan.events.project", havingValue = "true", matchIfMissing = true)
class ProjectionHealth implements HealthIndicator {

    /** Whether the oldest event after a position has been waiting for longer than a minute. */
    private static final String LATE = """
            select coalesce((select time_stamp::timestamptz < now() - interval '60 seconds'
                               from domain_event where global_index > :position
                              order by global_index limit 1), false)""";

    private static final String DEAD = "select processinggroup, count(*) as parked from dead_letter group by 1";

    private final ReadModels readModels;
    private final JdbcClient jdbc;

    ProjectionHealth(ReadModels readModels, JdbcClient jdbc) {
        this.readModels = readModels;
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        var dead = deadLetters();
        var groups = new TreeMap<String, Object>();
        var well = dead.isEmpty();
        for (var progress : readModels.progress()) {
            var fault = faultOf(progress);
            well &= fault.isEmpty();
            groups.put(progress.group(), fault.isEmpty() ? progress.position() : fault + " @" + progress.position());
        }
        return (well ? Health.up() : Health.down())
                .withDetail("head", readModels.head())
                .withDetail("deadLetters", dead)
                .withDetail("groups", groups)
                .build();
    }

    private String faultOf(ReadModels.Progress progress) {
        if (!progress.running()) {
            return "not running";
        }
        if (progress.failing()) {
            return "failing";
        }
        return jdbc.sql(LATE)
                        .param("position", progress.position())
                        .query(Boolean.class)
                        .single()
                ? "more than 60 s behind"
                : "";
    }

    private Map<String, Long> deadLetters() {
        var dead = new LinkedHashMap<String, Long>();
        jdbc.sql(DEAD).query(row -> {
            dead.put(row.getString("processinggroup"), row.getLong("parked"));
        });
        return dead;
    }
}
