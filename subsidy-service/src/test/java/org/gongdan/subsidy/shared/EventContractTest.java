package org.gongdan.subsidy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/** Events are for ever: each has a recorded JSON that must still be read, and written the same again. */
class EventContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Jackson3Serializer SERIALIZER =
            Jackson3Serializer.builder().build();

    @ParameterizedTest
    @MethodSource("events")
    void keepsItsStoredForm(Class<?> event) throws IOException {
        var recorded = recorded(event);
        var stored = new SimpleSerializedObject<>(
                recorded,
                byte[].class,
                event.getName(),
                event.getAnnotation(Revision.class).value());

        var read = SERIALIZER.deserialize(stored);
        var written = SERIALIZER.serialize(read, byte[].class).getData();

        assertThat(read).isInstanceOf(event);
        assertThat(JSON.readTree(written))
                .as("as written now: %s", new String(written, StandardCharsets.UTF_8))
                .isEqualTo(JSON.readTree(recorded));
    }

    @ParameterizedTest
    @MethodSource("events")
    void carriesARevision(Class<?> event) {
        assertThat(event.getAnnotation(Revision.class)).as(event.getName()).isNotNull();
    }

    @Test
    void findsTheEvents() {
        assertThat(events()).hasSizeGreaterThan(50);
    }

    static Stream<Class<?>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(
                new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*\\.[A-Z][A-Za-z]*Event")));
        List<Class<?>> events = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents("org.gongdan.subsidy")) {
            var type = load(candidate.getBeanClassName());
            if (type.isSealed()) {
                events.addAll(List.of(type.getPermittedSubclasses()));
            }
        }
        return events.stream();
    }

    private static byte[] recorded(Class<?> event) throws IOException {
        var name = "/contracts/" + event.getSimpleName() + ".json";
        try (var file = EventContractTest.class.getResourceAsStream(name)) {
            assertThat(file)
                    .as("recorded JSON of an event: src/test/resources%s", name)
                    .isNotNull();
            return file.readAllBytes();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
