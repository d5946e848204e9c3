package org.gongdan.config.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Sealing on a database of a test, with a master key of its own. */
public final class TestPersonalData {

    private TestPersonalData() {}

    public static PersonalData on(JdbcClient jdbc) {
        try {
            return on(jdbc, Files.createTempDirectory("gongdan-key").resolve("key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file where the master key is, or will be */
    public static PersonalData on(JdbcClient jdbc, Path file) {
        return new PersonalData(new PersonKeys(jdbc, file), TransactionOperations.withoutTransaction());
    }
}
