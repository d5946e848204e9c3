package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Notes in a data folder for which port it was made: the realm that is stored there names it in its addresses. */
final class PortNote {

    private static final String FILE = "port";

    private PortNote() {}

    static OptionalInt read(Path data) {
        var note = data.resolve(FILE);
        try {
            return Files.exists(note)
                    ? OptionalInt.of(Integer.parseInt(Files.readString(note).strip()))
                    : OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + note, e);
        }
    }

    static void keep(Path data, int port) {
        try {
            Files.writeString(data.resolve(FILE), port + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + data, e);
        }
    }
}
