package org.gongdan.config.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashedFilesTest {

    /** FIPS 180-4, the example of one block. */
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path home;

    @Test
    void namesAFileByItsContent() throws IOException {
        var files = new HashedFiles(home.resolve("made/with/the/first"));

        var stored = files.store(out -> out.write("abc".getBytes(UTF_8)));
        files.store(out -> out.write("abc".getBytes(UTF_8)));

        assertThat(stored).isEqualTo(new HashedFiles.Stored(HASH_OF_ABC, 3));
        assertThat(files.pathOf(HASH_OF_ABC)).endsWith(Path.of("ba/78/" + HASH_OF_ABC));
        assertThat(files.pathOf(HASH_OF_ABC)).hasContent("abc");
        assertThat(files.hashNow(HASH_OF_ABC)).contains(HASH_OF_ABC);
        assertThat(files.folder()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void tellsWhatWasAlteredAndWhatIsGone() throws IOException {
        var files = new HashedFiles(home);
        files.store(out -> out.write("abc".getBytes(UTF_8)));

        Files.writeString(files.pathOf(HASH_OF_ABC), "abd");
        assertThat(files.hashNow(HASH_OF_ABC)).contains(Sha256.hex("abd"));

        files.remove(HASH_OF_ABC);
        files.remove(HASH_OF_ABC);
        assertThat(files.hashNow(HASH_OF_ABC)).isEmpty();
    }

    @Test
    void leavesNothingOfWhatCouldNotBeWritten() {
        var files = new HashedFiles(home);

        assertThatThrownBy(() -> files.store(out -> {
                    out.write(1);
                    throw new IOException("no space left on the device");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void staysInsideItsFolder() {
        var files = new HashedFiles(home);

        assertThatThrownBy(() -> files.remove("../" + HASH_OF_ABC)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.hashNow(HASH_OF_ABC.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
