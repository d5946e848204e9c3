package org.gongdan.subsidy.programme;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongdan.subsidy.shared.Bilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A schema as editors see it: what fits, which keys there are, and what each of them means. */
final class SchemaGuide {

    /** Descriptions say the same in Chinese and in English, in this order. */
    private static final String BETWEEN_LANGUAGES = " / ";

    private static final Map<String, SchemaGuide> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode root;
    private final Schema schema;

    private SchemaGuide(String text) {
        this.root = JsonMapper.builder().build().readTree(text);
        var config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                .getSchema(text, InputFormat.JSON);
    }

    /** @param name of a schema beside this class */
    static SchemaGuide of(String name) {
        return KNOWN.computeIfAbsent(name, each -> new SchemaGuide(text(each)));
    }

    List<Error> violations(JsonNode tree) {
        return schema.validate(tree);
    }

    /** What stands at a place of a document, in words: what it is for there, and how such a thing is written. */
    Optional<Bilingual> meaning(String pointer) {
        var place = place(pointer);
        return Stream.of(place, target(place))
                .distinct()
                .map(each -> each.path("description").asString(""))
                .filter(text -> text.contains(BETWEEN_LANGUAGES))
                .map(SchemaGuide::bilingual)
                .reduce((one, more) -> new Bilingual(one.zh() + more.zh(), one.en() + " " + more.en()));
    }

    private static Bilingual bilingual(String description) {
        var between = description.indexOf(BETWEEN_LANGUAGES);
        return new Bilingual(
                description.substring(0, between), description.substring(between + BETWEEN_LANGUAGES.length()));
    }

    /** The keys that an object at that place may have; none when it may have any. */
    List<String> keys(String pointer) {
        return List.copyOf(target(place(pointer)).path("properties").propertyNames());
    }

    List<String> requiredKeys(String pointer) {
        var keys = new ArrayList<String>();
        target(place(pointer)).path("required").forEach(key -> keys.add(key.asString()));
        return keys;
    }

    /** The description of that place itself, without the reference that it may be; missing when nothing is allowed. */
    JsonNode shape(String pointer) {
        return target(place(pointer));
    }

    private JsonNode place(String pointer) {
        var place = root;
        for (var step : List.of(pointer.split("/")).subList(pointer.isEmpty() ? 0 : 1, steps(pointer))) {
            var around = target(place);
            var name = step.replace("~1", "/").replace("~0", "~");
            var named = around.path("properties").path(name);
            var other = around.path("additionalProperties");
            var item = around.path("items");
            place = !named.isMissingNode()
                    ? named
                    : other.isObject() ? other : item.isObject() ? item : MissingNode.getInstance();
        }
        return place;
    }

    private static int steps(String pointer) {
        return pointer.isEmpty() ? 0 : pointer.split("/").length;
    }

    private JsonNode target(JsonNode place) {
        var reference = place.path("$ref").asString("");
        return reference.isEmpty() ? place : target(root.at(reference.substring(1)));
    }

    private static String text(String name) {
        try (var json = SchemaGuide.class.getResourceAsStream(name)) {
            if (json == null) {
                throw new IllegalStateException("the schema " + name + " is not packaged");
            }
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
