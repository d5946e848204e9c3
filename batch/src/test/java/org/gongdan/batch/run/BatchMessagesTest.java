package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BatchMessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        var chinese = load("/i18n/batch.properties");
        var english = load("/i18n/batch_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach(
                (key, text) -> assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(text)));
        assertThat(chinese.values()).allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
        assertThat(english.values()).allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void explainsEveryRefusal() throws IOException {
        assertThat(load("/i18n/batch.properties"))
                .containsOnlyKeys(Arrays.stream(BatchRefusal.values())
                        .map(refusal -> "refusal." + refusal.code())
                        .toList());
    }

    private static Map<String, String> load(String bundle) throws IOException {
        var properties = new Properties();
        try (var stream = BatchMessagesTest.class.getResourceAsStream(bundle)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
