package org.gongdan.config.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Grants the role of the service what it needs, after the owner of the database has migrated: everything in tables
 * that can be built again, and only reading and appending in those whose comment begins with {@code append-only}; what
 * begins with {@code never-deleted} it may change as well. It owns nothing, so it can neither alter a table nor turn off
 * a trigger or policy. Nothing is done where the service is the owner, see {@link StoreProtectionHealth}.
 */
final class ServiceRoleGrants extends BaseCallback {

    /** Processes that start at once would change the same rights at once, which PostgreSQL refuses. */
    private static final int LOCK = 4830;

    private static final String GRANT = """
            do $$
            declare
                service text := '{service}';
                kept record;
            begin
                execute format('grant usage on schema public to %I', service);
                execute format('grant select, insert, update, delete, truncate on all tables in schema public to %I',
                               service);
                execute format('grant usage, select on all sequences in schema public to %I', service);
                for kept in select c.oid::regclass::text as name, obj_description(c.oid, 'pg_class') as says
                              from pg_class c
                             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                               and obj_description(c.oid, 'pg_class') ~ '^(append-only|never-deleted)'
                loop
                    execute format('revoke %s on table %s from %I',
                                   case when kept.says like 'append-only%' then 'update, delete, truncate'
                                        else 'delete, truncate' end, kept.name, service);
                end loop;
                execute format('revoke insert, update, delete, truncate on table flyway_schema_history from %I',
                               service);
            end
            $$""";

    private final Supplier<String> serviceRole;

    /** @param serviceRole asked after the migration, under which name the service itself is connected */
    ServiceRoleGrants(Supplier<String> serviceRole) {
        this.serviceRole = serviceRole;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            grant(context.getConnection(), serviceRole.get());
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot grant the service its rights", refused);
        }
    }

    private static void grant(Connection owner, String service) throws SQLException {
        if (service.equals(currentUser(owner))) {
            return;
        }
        var alone = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute(GRANT.replace("{service}", service.replace("'", "''")));
            owner.commit();
        } catch (SQLException failed) {
            owner.rollback();
            throw failed;
        } finally {
            owner.setAutoCommit(alone);
        }
    }

    static String currentUser(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }
}
