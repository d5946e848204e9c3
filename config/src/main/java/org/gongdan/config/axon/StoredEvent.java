package org.gongdan.config.axon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * A row of the event table. The framework's own entry formats the time anew and parses it at each question, which is a
 * fifth of the work of a replay; here it is parsed once.
 */
final class StoredEvent implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    /** What {@link #of} reads, in this order. */
    static final String COLUMNS = """
            global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, \
            payload_revision, payload, meta_data""";

    private final TrackingToken token;
    private final String identifier;
    private final String aggregate;
    private final long sequence;
    private final @Nullable String type;
    private final Instant timestamp;
    private final SerializedObject<byte[]> payload;
    private final SerializedObject<byte[]> metadata;

    private StoredEvent(
            TrackingToken token,
            String identifier,
            String aggregate,
            long sequence,
            @Nullable String type,
            Instant timestamp,
            SerializedObject<byte[]> payload,
            SerializedObject<byte[]> metadata) {
        this.token = token;
        this.identifier = identifier;
        this.aggregate = aggregate;
        this.sequence = sequence;
        this.type = type;
        this.timestamp = timestamp;
        this.payload = payload;
        this.metadata = metadata;
    }

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                GapAwareTrackingToken.newInstance(row.getLong(1), List.of()),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                Instant.parse(Objects.requireNonNull(row.getString(6))),
                new SimpleSerializedObject<>(row.getBytes(9), byte[].class, row.getString(7), row.getString(8)),
                new SerializedMetaData<>(row.getBytes(10), byte[].class));
    }

    @Override
    public TrackingToken trackingToken() {
        return token;
    }

    @Override
    public String getEventIdentifier() {
        return identifier;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregate;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public @Nullable String getType() {
        return type;
    }

    @Override
    public Instant getTimestamp() {
        return timestamp;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metadata;
    }
}
