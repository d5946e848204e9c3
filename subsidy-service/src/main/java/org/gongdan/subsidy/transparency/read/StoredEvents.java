package org.gongdan.subsidy.transparency.read;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.transparency.LoggedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events as the store keeps them, in the order of their commits. */
@Component
class StoredEvents {

    private static final String COLUMNS = """
            select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                   payload_revision, payload, meta_data
            from domain_event\s""";

    private final JdbcClient jdbc;

    StoredEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LoggedEvent> after(long position, int most) {
        return jdbc.sql(COLUMNS + "where global_index > :position order by global_index limit :most")
                .param("position", position)
                .param("most", most)
                .query(StoredEvents::event)
                .list();
    }

    /** @param last itself included */
    List<LoggedEvent> between(long position, long last) {
        return jdbc.sql(COLUMNS + "where global_index > :position and global_index <= :last order by global_index")
                .param("position", position)
                .param("last", last)
                .query(StoredEvents::event)
                .list();
    }

    Optional<LoggedEvent> at(long position) {
        return jdbc.sql(COLUMNS + "where global_index = :position")
                .param("position", position)
                .query(StoredEvents::event)
                .optional();
    }

    /** In the order of the store; those that are gone are left out. */
    List<LoggedEvent> at(Collection<Long> positions) {
        return jdbc.sql(COLUMNS + "where global_index = any(:positions) order by global_index")
                .param("positions", positions.toArray(Long[]::new), Types.ARRAY)
                .query(StoredEvents::event)
                .list();
    }

    private static LoggedEvent event(ResultSet row, int number) throws SQLException {
        var metadata = row.getBytes("meta_data");
        return new LoggedEvent(
                row.getLong("global_index"),
                row.getString("event_identifier"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("type"),
                row.getString("time_stamp"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                ByteBuffer.wrap(row.getBytes("payload")),
                metadata == null ? null : ByteBuffer.wrap(metadata));
    }
}
