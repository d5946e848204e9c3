package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongdan.subsidy.programme.CostRules.DateLimit;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors complete is what the engine reads: the schema and the records have the same keys, and every file fits. */
class SchemaModelTest {

    private static final Set<Class<?>> PLAIN =
            Set.of(Money.class, Rate.class, FactValue.class, Condition.class, DateLimit.class, Facts.class);

    /** Keys that may be left out although their record has no nothing. */
    private static final Set<String> DEFAULTED = Set.of("/example", "/facts", "/firmCaps", "/tiers/0/when");

    private static final Path CONFIG = Path.of("..", "config", "programmes");

    private final List<String> differences = new ArrayList<>();
    private final SchemaGuide programme = SchemaGuide.of("programme.schema.json");

    @Test
    void hasTheKeysOfTheRecords() {
        compare("", RuleSet.class);

        assertThat(differences).isEmpty();
    }

    static Stream<Path> programmes() throws IOException {
        try (var shipped = Files.list(CONFIG);
                var tests = Files.list(Path.of("src", "test", "resources", "programmes"))) {
            return Stream.concat(shipped, tests)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void fitsEveryProgramme(Path file) {
        assertThat(ProgrammeCheck.of(Shipped.text(file)).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme.schema.json", "case.schema.json"})
    void explainsEveryKeyInBothLanguages(String schema) {
        var root = JsonMapper.builder().build().readTree(Shipped.text(CONFIG.resolve(schema)));
        var described = new ArrayList<String>();
        explain("", root, described);

        assertThat(described).hasSizeGreaterThan(15);
    }

    private void compare(String path, Type type) {
        var shape = programme.shape(path);
        switch (type) {
            case Class<?> leaf when PLAIN.contains(leaf) || !leaf.isRecord() && !leaf.isEnum() -> {}
            case Class<?> choice
            when choice.isEnum() ->
                same(
                        path + " values",
                        texts(shape.path("enum")),
                        Arrays.stream(choice.getEnumConstants())
                                .map(Object::toString)
                                .toList());
            case Class<?> record -> {
                var components = record.getRecordComponents();
                same(path + " keys", programme.keys(path), names(components));
                same(
                        path + " required",
                        programme.requiredKeys(path),
                        names(Arrays.stream(components)
                                .filter(each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
                                .filter(each -> !DEFAULTED.contains(path + "/" + each.getName()))
                                .toArray(RecordComponent[]::new)));
                Arrays.stream(components).forEach(each -> compare(path + "/" + each.getName(), each.getGenericType()));
            }
            case ParameterizedType parameterized -> {
                var arguments = parameterized.getActualTypeArguments();
                compare(path + (arguments.length == 1 ? "/0" : "/any"), arguments[arguments.length - 1]);
            }
            default -> throw new IllegalArgumentException(path + " is " + type);
        }
    }

    private void same(String what, Collection<String> inSchema, Collection<String> inRecord) {
        if (!new TreeSet<>(inSchema).equals(new TreeSet<>(inRecord))) {
            differences.add(what + ": schema " + new TreeSet<>(inSchema) + ", record " + new TreeSet<>(inRecord));
        }
    }

    private static void explain(String path, JsonNode node, List<String> described) {
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            var key = path + "/" + property.getKey();
            var words = property.getValue().path("description").asString("");
            assertThat(words.split(" / ")).as(key).hasSize(2).satisfies(languages -> {
                assertThat(languages[0]).containsPattern("\\p{IsHan}");
                assertThat(languages[1]).doesNotContainPattern("\\p{IsHan}").endsWith(".");
            });
            described.add(key);
            explain(key, property.getValue(), described);
        }
        if (node.path("items").isObject()) {
            explain(path + "/0", node.path("items"), described);
        }
        for (Map.Entry<String, JsonNode> definition : node.path("$defs").properties()) {
            explain("$" + definition.getKey(), definition.getValue(), described);
        }
    }

    private static List<String> names(RecordComponent... components) {
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
