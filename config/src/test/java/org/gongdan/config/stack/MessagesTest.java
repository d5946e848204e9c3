package org.gongdan.config.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        var chinese = load("messages.properties");
        var english = load("messages_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach(
                (key, text) -> assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "GONGDAN_LANG, en, EN",
        "GONGDAN_LANG, zh, ZH",
        "LC_ALL, en_GB.UTF-8, EN",
        "LANG, en_US.UTF-8, EN",
        "LANG, zh_CN.UTF-8, ZH",
        "LANG, C.UTF-8, ZH",
        "LANG, '', ZH",
    })
    void followsTheEnvironment(String variable, String value, Language language) {
        assertThat(Language.of(Map.of(variable, value))).isEqualTo(language);
    }

    @Test
    void putsTheUsersWishBeforeTheLocale() {
        assertThat(Language.of(Map.of("GONGDAN_LANG", "zh", "LC_ALL", "en_US.UTF-8")))
                .isEqualTo(Language.ZH);
        assertThat(Language.of(Map.of("GONGDAN_LANG", "en", "LANG", "zh_CN.UTF-8")))
                .isEqualTo(Language.EN);
    }

    @Test
    void namesThePortThatIsTaken() {
        var failure = new StackFailure("port-taken", "8081", "keycloak");
        assertThat(failure.text(new Messages(Language.ZH))).contains("8081", "keycloak", "占用");
        assertThat(failure.text(new Messages(Language.EN))).contains("8081", "keycloak", "taken");
    }

    private static Map<String, String> load(String bundle) throws IOException {
        var properties = new Properties();
        try (var stream = Messages.class.getResourceAsStream(bundle)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }
}
