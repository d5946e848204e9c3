package org.gongdan.subsidy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditSentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Every event of every feature can be told to a person in Chinese and in English, with its own values. */
class EventTextsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HASH = "0".repeat(64);

    private final AuditSentences sentences = new AuditSentences(new Texts(messages()));

    @ParameterizedTest
    @MethodSource("eventsInBothLanguages")
    void tellsEachEvent(Class<?> event, Locale locale) throws IOException {
        var sentence = sentences.sentence(recorded(event), locale);
        assertThat(sentence)
                .as("the text event.%s in %s", event.getSimpleName(), locale)
                .isNotEqualTo(event.getSimpleName())
                .doesNotContain("[", "]");
    }

    @ParameterizedTest
    @MethodSource("eventsInBothLanguages")
    void namesOnlyPropertiesThatTheEventHas(Class<?> event, Locale locale) throws IOException {
        var text = messages().getMessage("event." + event.getSimpleName(), null, locale);
        var payload = recorded(event).payload();
        var paths = Pattern.compile("\\[([A-Za-z0-9.]+)]").matcher(text);
        while (paths.find()) {
            var pointer = "/" + paths.group(1).replace('.', '/');
            assertThat(payload.at(pointer).isMissingNode())
                    .as("%s has no %s", event.getSimpleName(), pointer)
                    .isFalse();
        }
    }

    static Stream<Arguments> eventsInBothLanguages() {
        return EventContractTest.events()
                .flatMap(event -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(locale -> Arguments.of(event, locale)));
    }

    private static AuditLine recorded(Class<?> event) throws IOException {
        var name = "/contracts/" + event.getSimpleName() + ".json";
        try (var file = EventTextsTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            var payload = JSON.readTree(file.readAllBytes());
            return new AuditLine(
                    1,
                    Instant.EPOCH,
                    event.getSimpleName(),
                    event.getName(),
                    "stream",
                    0,
                    null,
                    null,
                    null,
                    HASH,
                    payload);
        }
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/audit");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
