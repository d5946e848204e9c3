package org.gongdan.subsidy.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programmes that are shipped with the product, and the ones that only the tests know. */
final class Shipped {

    private static final Path CONFIG = Path.of("..", "config", "programmes");
    private static final Path TESTS = Path.of("src", "test", "resources", "programmes");

    private Shipped() {}

    static RuleSet k1() {
        return rules(CONFIG.resolve("k1-lead-smart-factory.yaml"));
    }

    static RuleSet z1() {
        return rules(CONFIG.resolve("z1-zhongshan.yaml"));
    }

    static RuleSet threeWay() {
        return rules(CONFIG.resolve("example-three-way.yaml"));
    }

    static RuleSet worked(String name) {
        return rules(TESTS.resolve(name + ".yaml"));
    }

    static Path file(String name) {
        return CONFIG.resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RuleSet rules(Path file) {
        return RuleSetYaml.readComplete(text(file));
    }
}
