package org.gongdan.config.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Warns where the service itself could change what is stored for ever; it works all the same. */
final class StoreProtectionHealth implements HealthIndicator {

    private static final String CAN_ALTER = """
            select has_table_privilege('domain_event', 'update') or has_table_privilege('domain_event', 'delete')
                or has_table_privilege('domain_event', 'truncate')""";

    private final JdbcClient jdbc;

    StoreProtectionHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        var alterable = jdbc.sql(CAN_ALTER).query(Boolean.class).single();
        var role = jdbc.sql("select current_user").query(String.class).single();
        return (alterable
                        ? Health.status(new Status("WARNING", "the store can be altered by the service"))
                        : Health.up())
                .withDetail("role", role)
                .build();
    }
}
