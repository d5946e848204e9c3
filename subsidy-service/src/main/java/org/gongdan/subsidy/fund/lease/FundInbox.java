package org.gongdan.subsidy.fund.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.gongdan.config.axon.CommandMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table through which processes hand commands to each other. */
final class FundInbox {

    private static final int AT_ONCE = 256;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Serializer serializer;

    FundInbox(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** A command that another process handed over. */
    record Handed(long entryId, CommandMessage<?> command) {}

    /** @param stored whether the other process has stored what the command did */
    record Answer(long entryId, boolean stored) {}

    long put(String node, CommandMessage<?> command) {
        return jdbc.sql("""
                        insert into fund_inbox (node, command, payload, meta_data)
                        values (:node, :command, :payload, :metaData) returning entry_id""")
                .param("node", node)
                .param("command", command.getPayloadType().getName())
                .param("payload", bytes(command.getPayload()))
                .param("metaData", bytes(command.getMetaData()))
                .query(Long.class)
                .single();
    }

    /** Takes what waits for this process; nobody else can take it then, nor its sender take it back. */
    List<Handed> take(String node) {
        return jdbc
                .sql("""
                        update fund_inbox set taken = true where entry_id in (
                            select entry_id from fund_inbox where node = :node and not taken
                            order by entry_id limit :most for update skip locked)
                        returning entry_id, command, payload, meta_data""")
                .param("node", node)
                .param("most", AT_ONCE)
                .query((row, _) -> new Handed(
                        row.getLong("entry_id"),
                        commandOf(row.getString("command"), row.getBytes("payload"), row.getBytes("meta_data"))))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Handed::entryId))
                .toList();
    }

    void answer(Collection<Answer> answers) {
        jdbc.sql("""
                        update fund_inbox set stored = answer.stored
                        from unnest(cast(:ids as bigint[]), cast(:stored as boolean[])) as answer (id, stored)
                        where entry_id = answer.id""")
                .param("ids", answers.stream().map(Answer::entryId).toArray(Long[]::new))
                .param("stored", answers.stream().map(Answer::stored).toArray(Boolean[]::new))
                .update();
    }

    List<Answer> collect(Collection<Long> entries) {
        return jdbc.sql("""
                        delete from fund_inbox where entry_id = any (cast(:ids as bigint[])) and stored is not null
                        returning entry_id, stored""")
                .param("ids", entries.toArray(Long[]::new))
                .query((row, _) -> new Answer(row.getLong("entry_id"), row.getBoolean("stored")))
                .list();
    }

    /** Takes commands back from a process that does not answer, whether it had begun with them or not. */
    void withdraw(Collection<Long> entries) {
        jdbc.sql("delete from fund_inbox where entry_id = any (cast(:ids as bigint[]))")
                .param("ids", entries.toArray(Long[]::new))
                .update();
    }

    /**
     * Forgets what nobody will ask for any more: its sender is dead, since a living one waits a few seconds and takes
     * back, or deletes, what it sent.
     */
    void clean() {
        jdbc.sql("delete from fund_inbox where sent_at < now() - make_interval(secs => :seconds)")
                .param("seconds", KEPT.toSeconds())
                .update();
    }

    private byte[] bytes(Object value) {
        return serializer.serialize(value, byte[].class).getData();
    }

    private CommandMessage<?> commandOf(String type, byte[] payload, byte[] metaDataBytes) {
        Object command = read(payload, type);
        MetaData metaData = read(metaDataBytes, MetaData.class.getName());
        return GenericCommandMessage.asCommandMessage(command)
                .withMetaData(metaData.and(CommandMetadata.NODE, CommandMetadata.THIS_NODE)
                        .and(CommandMetadata.HANDED_OVER, true));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the type is named by the row
    private <T> T read(byte[] bytes, String type) {
        return serializer.deserialize(new SimpleSerializedObject<>(bytes, byte[].class, type, (@Nullable String) null));
    }
}
