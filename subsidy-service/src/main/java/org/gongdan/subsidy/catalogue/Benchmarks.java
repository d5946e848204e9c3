package org.gongdan.subsidy.catalogue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The benchmarks of this installation: those that are shipped, or those of {@code gongdan.benchmarks.file}. The file is
 * checked when the service starts, and one that is wrong stops it, with every place that is wrong.
 */
@Component
public class Benchmarks {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final List<Benchmark> all;

    public Benchmarks(@Value("${gongdan.benchmarks.file:}") String file) {
        this.all = read(file.isBlank() ? shipped("benchmarks.yaml") : content(Path.of(file)));
    }

    public List<Benchmark> all() {
        return all;
    }

    /** What is said of functions that were bought and not needed; none when the operator has taken it out. */
    public Optional<Benchmark> ofUnneededFunctions() {
        return all.stream()
                .filter(each -> each.measure().kind() == Benchmark.Kind.REDUNDANT_FUNCTIONS)
                .findFirst();
    }

    /** @throws IllegalArgumentException that names every place that is wrong */
    static List<Benchmark> read(String text) {
        try {
            var tree = YAML.readTree(text);
            var problems = new ArrayList<String>();
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(shipped("benchmarks.schema.json"), InputFormat.JSON)
                    .validate(tree, context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)))
                    .forEach(error -> problems.add(error.getInstanceLocation() + " " + error.getMessage()));
            if (problems.isEmpty()) {
                var read = List.of(YAML.treeToValue(tree.path("benchmarks"), Benchmark[].class));
                problems.addAll(contradictions(read));
                if (problems.isEmpty()) {
                    return read;
                }
            }
            throw new IllegalArgumentException("the benchmarks are wrong: " + String.join("; ", problems));
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("the benchmarks are no valid YAML", malformed);
        }
    }

    private static List<String> contradictions(List<Benchmark> benchmarks) {
        var problems = new ArrayList<String>();
        var codes = new HashSet<String>();
        for (var benchmark : benchmarks) {
            if (!codes.add(benchmark.code())) {
                problems.add("the code " + benchmark.code() + " is used twice");
            }
            if (benchmark.claim().least().compareTo(benchmark.claim().most()) > 0) {
                problems.add(benchmark.code() + " claims at least more than at most");
            }
        }
        return problems;
    }

    private static String shipped(String name) {
        try (var file = Objects.requireNonNull(Benchmarks.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("gongdan.benchmarks.file cannot be read: " + file, unreadable);
        }
    }
}
