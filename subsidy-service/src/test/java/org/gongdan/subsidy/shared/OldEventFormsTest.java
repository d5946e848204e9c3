package org.gongdan.subsidy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that were stored before their records grew can still be read, and what they lack is empty. */
class OldEventFormsTest {

    private static final Jackson3Serializer SERIALIZER =
            Jackson3Serializer.builder().build();

    static List<Path> recordings() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/contracts"))) {
            return files.filter(file -> file.getFileName().toString().contains("@old"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void canStillBeRead(Path recording) throws IOException {
        var name = recording.getFileName().toString().replaceFirst("@old.*", "");
        var event = EventContractTest.events()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        var stored = new SimpleSerializedObject<>(
                Files.readAllBytes(recording),
                byte[].class,
                event.getName(),
                event.getAnnotation(Revision.class).value());
        Object read = SERIALIZER.deserialize(stored);
        assertThat(read).isInstanceOf(event);
        assertThat(read.toString()).isNotBlank();
    }
}
