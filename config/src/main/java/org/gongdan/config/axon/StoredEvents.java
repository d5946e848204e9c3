package org.gongdan.config.axon;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Reads the event table by number, a page at a time; each page is a statement of its own, so that no snapshot is held. */
final class StoredEvents {

    private final DataSource database;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    StoredEvents(DataSource database, Serializer serializer, EventUpcaster upcasters) {
        this.database = database;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The number of the newest event, -1 in an empty store. */
    long head() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select coalesce(max(global_index), -1) from domain_event");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new EventStoreException("cannot read the head of the event store", failed);
        }
    }

    /**
     * @param after the number before the first one wanted
     * @param upTo the last one wanted, which is in the page whatever its kind when the page reaches it
     * @param skipped classes of events that nobody wants
     */
    List<TrackedEventData<?>> page(long after, long upTo, Collection<String> skipped, int size) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select " + StoredEvent.COLUMNS
                        + " from domain_event where global_index > ? and global_index <= ?"
                        + (skipped.isEmpty() ? "" : " and (payload_type <> all (?) or global_index = ?)")
                        + " order by global_index limit " + size)) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            if (!skipped.isEmpty()) {
                query.setArray(3, connection.createArrayOf("text", skipped.toArray()));
                query.setLong(4, upTo);
            }
            var page = new ArrayList<TrackedEventData<?>>(size);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    page.add(StoredEvent.of(rows));
                }
            }
            return page;
        } catch (SQLException failed) {
            throw new EventStoreException("cannot read events after " + after, failed);
        }
    }

    Stream<TrackedEventMessage<?>> messages(List<TrackedEventData<?>> page) {
        return EventUtils.upcastAndDeserializeTrackedEvents(page.stream(), serializer, upcasters);
    }
}
