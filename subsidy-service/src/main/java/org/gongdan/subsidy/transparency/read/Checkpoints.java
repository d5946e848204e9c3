package org.gongdan.subsidy.transparency.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.transparency.EventLog.Signed;
import org.gongdan.subsidy.transparency.tree.Checkpoint;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed states of the log in their table, with the signatures of witnesses. */
@Component
class Checkpoints {

    private static final String SIGNED = """
            select c.note || coalesce((select string_agg(s.line, '' order by s.seen_at, s.key_name)
                                         from log_cosignature s where s.size = c.size), '') as note, c.signed_at
            from log_checkpoint c\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Checkpoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Signed> latest() {
        return newest(1).stream().findFirst();
    }

    List<Signed> newest(int most) {
        return jdbc.sql(SIGNED + "order by c.size desc limit :most")
                .param("most", most)
                .query(Checkpoints::signed)
                .list();
    }

    /** By ascending size, after this one. */
    List<Signed> after(long size, int most) {
        return jdbc.sql(SIGNED + "where c.size > :size order by c.size limit :most")
                .param("size", size)
                .param("most", most)
                .query(Checkpoints::signed)
                .list();
    }

    /** The smallest after this size that a witness has signed too. */
    Optional<Signed> witnessedAfter(long size) {
        return jdbc.sql(SIGNED + """
                        where c.size = (select min(size) from log_cosignature where size > :size)""")
                .param("size", size)
                .query(Checkpoints::signed)
                .optional();
    }

    Optional<Signed> of(long size) {
        return jdbc.sql(SIGNED + "where c.size = :size")
                .param("size", size)
                .query(Checkpoints::signed)
                .optional();
    }

    /** When the log was signed for the first time. */
    Optional<Instant> first() {
        return jdbc.sql("select min(signed_at) as at from log_checkpoint")
                .query(Checkpoints::moment)
                .optional();
    }

    /** When the newest signature of this witness was taken. */
    Optional<Instant> lastSeenBy(String witness) {
        return jdbc.sql("select max(seen_at) as at from log_cosignature where key_name = :witness")
                .param("witness", witness)
                .query(Checkpoints::moment)
                .optional();
    }

    void save(Checkpoint checkpoint, SignedNote note) {
        jdbc.sql("""
                        insert into log_checkpoint (size, root, note, signed_at) values (:size, :root, :note, :at)
                        on conflict (size) do nothing""")
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("note", note.encoded())
                .param("at", now())
                .update();
    }

    /** The newest signature of each witness is kept. */
    void save(long size, SignedNote.Signature signature) {
        jdbc.sql("""
                        insert into log_cosignature (size, key_name, line, seen_at) values (:size, :name, :line, :at)
                        on conflict (size, key_name) do update set line = excluded.line, seen_at = excluded.seen_at""")
                .param("size", size)
                .param("name", signature.name())
                .param("line", signature.line())
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, int number) throws SQLException {
        var moment = row.getObject("at", OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Signed signed(ResultSet row, int number) throws SQLException {
        var note = SignedNote.parse(row.getString("note"));
        Instant at = row.getObject("signed_at", OffsetDateTime.class).toInstant();
        return new Signed(Checkpoint.parse(note.text()), note, at);
    }
}
