package org.gongdan.config.axon;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.gongdan.config.database.BinaryRows;

/** Reads the event table by number, a page at a time; each page is a statement of its own, so that no snapshot is held. */
final class StoredEvents {

    /** Of a class; whatever else may stand there is not left out. */
    private static final Pattern NAME = Pattern.compile("[\\w.$]+");

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
                var query = BinaryRows.prepare(
                        connection,
                        "select " + StoredEvent.COLUMNS
                                + " from domain_event where global_index > ? and global_index <= ?"
                                + without(skipped)
                                + " order by global_index limit " + size)) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            query.setLong(3, upTo);
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

    /** As constants, since the database looks them up in a hash table then; given as parameters it compares with each. */
    private static String without(Collection<String> skipped) {
        var names =
                skipped.stream().filter(NAME.asMatchPredicate()).sorted().collect(Collectors.joining("', '", "'", "'"));
        return " and (payload_type not in (" + names + ") or global_index = ?)";
    }

    Stream<TrackedEventMessage<?>> messages(List<TrackedEventData<?>> page) {
        return EventUtils.upcastAndDeserializeTrackedEvents(page.stream(), serializer, upcasters);
    }
}
