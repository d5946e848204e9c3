package org.gongdan.subsidy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyCommandTest {

    private static final NoteSigner KEY = PackExamples.key("gongdan.test");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void acceptsAPackAsItWasMade() {
        var pack = pack(PackExamples.files(KEY));
        assertThat(verify("en", pack.toString(), "--key", KEY.key().text(), "--list"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Everything fits", "60 events", "Witnesses: witness.test", "Happened  investment-1/2");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void saysWhoseKeyWasTakenWhenNoneWasGiven() {
        assertThat(verify("zh", pack(PackExamples.files(KEY)).toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("全部相符");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(KEY.key().text());
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatDoesNotFit(AlteredPack altered) {
        var files = PackExamples.files(KEY);
        altered.apply(files, KEY);
        assertThat(verify("en", pack(files).toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)
                        .strip()
                        .lines()
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .strip())
                .isEqualTo(altered.fault());
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("The first thing that does not fit: ");
    }

    /** Only a key that was learnt elsewhere shows that all of it was made anew. */
    @Test
    void namesAKeyThatIsNotTheExpectedOne() {
        var forged = PackExamples.key("gongdan.test");
        var pack = pack(PackExamples.files(forged));
        assertThat(verify("en", pack.toString())).isZero();
        assertThat(verify("en", pack.toString(), "--key", KEY.key().text())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("KEY OTHER_KEY log/key");
    }

    @Test
    void refusesWhatIsNoPack() throws IOException {
        var text = Files.writeString(folder.resolve("text.zip"), "no zip at all");
        assertThat(verify("en", text.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("FILE UNREADABLE text.zip");
        assertThat(verify("en", folder.resolve("absent.zip").toString())).isEqualTo(2);
        assertThat(verify("en")).isEqualTo(2);
        assertThat(verify("en", "a.zip", "--key", "none")).isEqualTo(2);
    }

    @Test
    void isTheSameBytesForTheSameContent() {
        assertThat(PackExamples.zip(KEY)).isEqualTo(PackExamples.zip(KEY));
    }

    private Path pack(Map<String, byte[]> files) {
        return PackExamples.write(files, folder.resolve("pack.zip"));
    }

    private int verify(String language, String... arguments) {
        return VerifyCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("GONGDAN_LANG", language));
    }
}
