package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages take all their words from the messages, and bring no style or script of their own. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORDS =
            Pattern.compile("#\\{((?:portal|reconciliation|rules|whatif|replay)\\.[a-zA-Z0-9.-]+)[}(]");

    static List<Path> templates() {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void keepsChineseOutOfTemplates(Path template) {
        assertThat(read(template)).doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void keepsStylesAndScriptsOutOfTemplates(Path template) {
        assertThat(read(template))
                .doesNotContainPattern("(?i)\\sstyle\\s*=")
                .doesNotContainPattern("(?i)\\son[a-z]+\\s*=\\s*\"")
                .doesNotContain("<style", "hx-on", "th:utext")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void namesOnlyWordsThatExist(Path template) {
        var known = Stream.of("portal", "reconciliation", "rules", "whatif", "replay")
                .flatMap(bundle -> words(bundle + ".properties").stringPropertyNames().stream())
                .collect(Collectors.toSet());
        var named = WORDS.matcher(read(template)).results().map(found -> found.group(1));
        assertThat(named.filter(key -> !known.contains(key))).isEmpty();
    }

    private static Properties words(String file) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("i18n").resolve(file))) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
