package org.gongdan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs change the model by commands alone: a table that a job wrote would differ from its events. */
class BatchRulesTest {

    private static final Pattern WRITES = Pattern.compile(
            "\\b(insert\\s+into|merge\\s+into|update\\s+\\w+\\s+(\\w+\\s+)?set|delete\\s+from|truncate)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void writesNoTable() throws IOException {
        var sources = sources();
        assertThat(sources).hasSizeGreaterThan(10);
        assertThat(sources)
                .allSatisfy(source -> assertThat(Files.readString(source))
                        .as(source.toString())
                        .doesNotContainPattern(WRITES));
    }

    @Test
    void bringsNoTablesOfItsOwn() {
        assertThat(Path.of("src/main/resources/db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into investment values (1)",
                "UPDATE claim_row SET amount = 0",
                "update claim_row c\n set amount = 0",
                "delete\nfrom investment",
                "truncate table investment",
            })
    void wouldFindAStatementThatWrites(String statement) {
        assertThat(statement).containsPattern(WRITES);
    }

    private static List<Path> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
