package org.gongdan.config.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.personal.PersonalData.MasterKeyState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The table of persons with their wrapped keys. A row outlives its key: it says that there was one and is none now. */
final class PersonKeys {

    private final JdbcClient jdbc;
    private final Path file;
    private volatile @Nullable MasterKey master;

    /** @param file of the master key; it is generated when the database knows of none yet */
    PersonKeys(JdbcClient jdbc, Path file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    /** One person; the wrapped key as hexadecimal digits. */
    record Row(
            String person,
            @Nullable String wrapped,
            @Nullable String label) {
        boolean isErased() {
            return wrapped == null;
        }
    }

    /** Whether this process can seal and open; one that was given no key file can do neither, and need not. */
    boolean available() {
        return master != null || Files.exists(file) || fingerprint().isEmpty();
    }

    boolean isPrepared() {
        return master != null;
    }

    /** Sees to the master key, and to who is noted as erased, before anybody's key is asked for. */
    void prepare() {
        var _ = master();
    }

    Optional<Row> find(String person) {
        return jdbc.sql(
                        "select person, encode(wrapped_key, 'hex') as wrapped, label from person_key where person = :person")
                .param("person", person)
                .query(PersonKeys::row)
                .optional();
    }

    /** Those whose data is held, by id. */
    List<Row> all() {
        return jdbc.sql(
                        "select person, encode(wrapped_key, 'hex') as wrapped, label from person_key where wrapped_key is not null order by person")
                .query(PersonKeys::row)
                .list();
    }

    /** Gives a person a key; of two who do so at once, the key of one is kept. */
    void create(String person) {
        jdbc.sql("""
                insert into person_key (person, wrapped_key, created_at) values (:person, :key, now())
                on conflict do nothing""")
                .param("person", person)
                .param("key", master().wrap(person, master().newPersonSecret()))
                .update();
    }

    /** @param label the newest of what was sealed, to find the person by */
    void label(String person, String label) {
        jdbc.sql("""
                update person_key set label = :label
                 where person = :person and wrapped_key is not null and label is distinct from :label""").param("person", person).param("label", label).update();
    }

    /** Overwrites the key; false when there was none. */
    boolean erase(String person) {
        return jdbc.sql("""
                        update person_key set wrapped_key = null, label = null, erased_at = now()
                         where person = :person and wrapped_key is not null""").param("person", person).update() == 1;
    }

    /** Notes outside the database who was erased. */
    void note(String person) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(erasedFile(), person + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot note an erasure beside " + file, unwritable);
        }
    }

    /** Erases again who came back with a copy of the database from before. */
    private void eraseNoted() throws IOException {
        if (Files.exists(erasedFile())) {
            jdbc.sql("""
                    update person_key set wrapped_key = null, label = null, erased_at = now()
                     where person = any (:persons) and wrapped_key is not null""")
                    .param(
                            "persons",
                            new SqlArrayValue(
                                    "text", Files.readAllLines(erasedFile()).toArray()))
                    .update();
        }
    }

    private Path erasedFile() {
        return file.resolveSibling("erased-persons");
    }

    PersonKey unwrap(String person, String wrapped) {
        return master().unwrap(person, HexFormat.of().parseHex(wrapped));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("person"), row.getString("wrapped"), row.getString("label"));
    }

    String pseudonym(String text) {
        return master().pseudonym(text);
    }

    private MasterKey master() {
        var known = master;
        if (known == null) {
            synchronized (this) {
                known = master == null ? load() : master;
                master = known;
            }
        }
        return known;
    }

    private MasterKey load() {
        try {
            if (!Files.exists(file) && fingerprint().isPresent()) {
                throw new IllegalStateException("personal data is sealed, and its master key is not at " + file);
            }
            var key = Files.exists(file) ? MasterKey.read(file) : MasterKey.generate(file);
            jdbc.sql(
                            "insert into personal_master_key (id, fingerprint) values (1, :fingerprint) on conflict do nothing")
                    .param("fingerprint", key.fingerprint())
                    .update();
            if (!fingerprint().orElseThrow().equals(key.fingerprint())) {
                throw new IllegalStateException(file + " is not the master key of this database");
            }
            eraseNoted();
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read or write " + file, unreadable);
        }
    }

    MasterKeyState state() {
        var sealedUnder = fingerprint();
        if (sealedUnder.isEmpty()) {
            return MasterKeyState.NOT_NEEDED;
        }
        try {
            return MasterKey.read(file).fingerprint().equals(sealedUnder.get())
                    ? MasterKeyState.KEPT
                    : MasterKeyState.ANOTHER;
        } catch (IOException unreadable) {
            return MasterKeyState.MISSING;
        } catch (IllegalStateException damaged) {
            return MasterKeyState.ANOTHER;
        }
    }

    Path file() {
        return file;
    }

    private Optional<String> fingerprint() {
        return jdbc.sql("select fingerprint from personal_master_key")
                .query(String.class)
                .optional();
    }
}
