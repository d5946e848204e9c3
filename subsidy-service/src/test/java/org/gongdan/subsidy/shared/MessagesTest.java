package org.gongdan.subsidy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Whoever reads Chinese and whoever reads English is told the same, in every module. */
class MessagesTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");

    /** The solver explains itself in whole sentences of both languages, and each text takes its own. */
    private static final Set<String> SENTENCE_EACH = Set.of(
            "refusal.split-not-balanced",
            "refusal.need-unexplained",
            "refusal.joint-not-balanced",
            "refusal.joint-not-complete");

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameTextsInBothLanguages(Path bundle) throws IOException {
        assertThat(texts(english(bundle)).keySet()).isEqualTo(texts(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void namesTheSameValuesInBothLanguages(Path bundle) throws IOException {
        var english = texts(english(bundle));
        texts(bundle).forEach((key, text) -> {
            if (!SENTENCE_EACH.contains(key)) {
                assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(text));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void fillsInEveryValue(Path bundle) throws IOException {
        for (var file : List.of(bundle, english(bundle))) {
            texts(file).forEach((key, text) -> {
                assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException();
                // A single apostrophe would make all that follows literal.
                assertThat(new MessageFormat(text).getFormatsByArgumentIndex())
                        .as(key)
                        .hasSize(places(text).stream()
                                .mapToInt(place -> place + 1)
                                .max()
                                .orElse(0));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void speaksTheLanguageItShould(Path bundle) throws IOException {
        texts(english(bundle))
                .forEach((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContainPattern(CHINESE));
        texts(bundle).forEach((key, text) -> {
            if (hasWords(text)) {
                assertThat(text).as(key).containsPattern(CHINESE);
            }
        });
    }

    @Test
    void explainsEveryRefusal() throws IOException {
        var chinese = new TreeSet<String>();
        var english = new TreeSet<String>();
        for (var bundle : bundles().toList()) {
            chinese.addAll(texts(bundle).keySet());
            english.addAll(texts(english(bundle)).keySet());
        }
        var keys = refusals().map(refusal -> "refusal." + refusal.code()).toList();
        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(chinese).containsAll(keys);
        assertThat(english).containsAll(keys);
    }

    @Test
    void findsTheBundlesOfAllModules() throws IOException {
        assertThat(bundles().map(bundle -> bundle.getFileName().toString()))
                .contains("shared.properties", "identity.properties", "job.properties")
                .doesNotHaveDuplicates();
    }

    static Stream<Path> bundles() throws IOException {
        try (var modules = Files.list(Path.of("..").toAbsolutePath().normalize())) {
            var bundles = new TreeSet<Path>();
            for (var module : modules.toList()) {
                var folder = module.resolve("src/main/resources/i18n");
                if (Files.isDirectory(folder)) {
                    try (var files = Files.list(folder)) {
                        files.filter(file -> !file.getFileName().toString().contains("_"))
                                .forEach(bundles::add);
                    }
                }
            }
            return bundles.stream();
        }
    }

    private static Stream<Refusal> refusals() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scanner.findCandidateComponents("org.gongdan").stream().flatMap(found -> {
            try {
                var constants = Class.forName(found.getBeanClassName()).getEnumConstants();
                return Arrays.stream(constants).map(Refusal.class::cast);
            } catch (ClassNotFoundException gone) {
                throw new IllegalStateException(gone);
            }
        });
    }

    private static Path english(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static TreeMap<String, String> texts(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static TreeSet<Integer> places(String text) {
        var places = new TreeSet<Integer>();
        PLACE.matcher(text).results().forEach(found -> places.add(Integer.valueOf(found.group(1))));
        return places;
    }

    /** Units, codes and formats are the same in every language: no lower-case word of four letters in them. */
    private static boolean hasWords(String text) {
        return Pattern.compile("\\b[A-Z]?[a-z]{3,}\\b").matcher(text).find();
    }
}
