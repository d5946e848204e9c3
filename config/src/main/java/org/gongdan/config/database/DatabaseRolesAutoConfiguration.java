package org.gongdan.config.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The service works under a role that cannot change what is stored for ever, while {@code spring.flyway.user} owns the
 * database and migrates it. With one role for both it works as well, and says so in its health.
 */
@AutoConfiguration(
        after = DataSourceAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@ConditionalOnBean(DataSource.class)
class DatabaseRolesAutoConfiguration {

    @Bean
    ServiceRoleGrants serviceRoleGrants(DataSource database) {
        return new ServiceRoleGrants(() -> roleOf(database));
    }

    @Bean
    StoreProtectionHealth storeProtectionHealth(JdbcClient jdbc) {
        return new StoreProtectionHealth(jdbc);
    }

    private static String roleOf(DataSource database) {
        try (var connection = database.getConnection()) {
            return ServiceRoleGrants.currentUser(connection);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("cannot ask under which role the service works", unreachable);
        }
    }
}
