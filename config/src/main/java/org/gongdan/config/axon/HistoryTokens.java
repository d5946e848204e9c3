package org.gongdan.config.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.gongdan.config.axon.BulkAppend.NotAlone;
import org.jspecify.annotations.Nullable;

/** Has every processing group take what was written at once as a replay, from where it stands to the end of it. */
final class HistoryTokens {

    private HistoryTokens() {}

    /** @param claimed whether a processor gave a sign of life within the time that it keeps its token to itself */
    private record Row(@Nullable TrackingToken token, boolean claimed) {

        /** A replay that has not ended takes on what is added; anything else must have come to the head. */
        boolean isBehind(long head) {
            return head > 0
                    && !(token instanceof ReplayToken)
                    && (token == null || token.position().orElse(-1) < head);
        }
    }

    static void requireQuiet(long head, Connection connection) throws SQLException, NotAlone {
        for (var row : rows(connection).entrySet()) {
            if (row.getValue().claimed() || row.getValue().isBehind(head)) {
                throw new NotAlone(row.getKey());
            }
        }
    }

    static void coverUpTo(long head, Collection<String> groups, Connection connection) throws SQLException {
        var rows = rows(connection);
        var all = new HashSet<>(groups);
        all.addAll(rows.keySet());
        var end = GapAwareTrackingToken.newInstance(head, List.of());
        try (var upsert = connection.prepareStatement("""
                insert into event_token (processor_name, segment, token, token_type, time_stamp, owner)
                values (?, 0, ?, ?, ?, null)
                on conflict (processor_name, segment) do update
                set token = excluded.token, token_type = excluded.token_type, time_stamp = excluded.time_stamp,
                    owner = null""")) {
            for (var group : all) {
                var replay = ReplayToken.createReplayToken(end, standing(rows.get(group)));
                var token = StoredForm.serializer().serialize(replay, byte[].class);
                upsert.setString(1, group);
                upsert.setBytes(2, token.getData());
                upsert.setString(3, token.getType().getName());
                upsert.setString(4, DateTimeUtils.formatInstant(Instant.EPOCH));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static @Nullable TrackingToken standing(@Nullable Row row) {
        if (row == null) {
            return null;
        }
        return row.token() instanceof ReplayToken replay ? replay.getCurrentToken() : row.token();
    }

    private static Map<String, Row> rows(Connection connection) throws SQLException {
        var rows = new HashMap<String, Row>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select processor_name, token, token_type,
                               owner is not null and time_stamp::timestamptz > now() - interval '10 seconds'
                        from event_token where segment = 0 and processor_name <> '__config'""")) {
            while (found.next()) {
                var bytes = found.getBytes(2);
                TrackingToken token = bytes == null
                        ? null
                        : StoredForm.serializer()
                                .deserialize(
                                        new SimpleSerializedObject<>(bytes, byte[].class, found.getString(3), null));
                rows.put(found.getString(1), new Row(token, found.getBoolean(4)));
            }
        }
        return rows;
    }
}
