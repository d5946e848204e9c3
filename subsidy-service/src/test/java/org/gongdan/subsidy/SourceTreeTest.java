package org.gongdan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A file that grows too long is a noun that nobody has named yet; holds for every module. */
class SourceTreeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST_MAIN = 250;
    private static final int LONGEST_TEST = 300;

    @Test
    void keepsFilesShort() throws IOException {
        var tooLong = new TreeMap<String, Integer>();
        tooLong.putAll(longerThan(LONGEST_MAIN, sources("main")));
        tooLong.putAll(longerThan(LONGEST_TEST, sources("test")));
        assertThat(tooLong).isEmpty();
    }

    @Test
    void saysInOneSentenceWhatEveryPackageIs() throws IOException {
        var silent = new ArrayList<String>();
        for (var source : sources("main")) {
            var note = source.resolveSibling("package-info.java");
            if (!Files.exists(note) || !Files.readString(note).startsWith("/**")) {
                silent.add(ROOT.relativize(source.getParent()).toString());
            }
        }
        assertThat(silent).isEmpty();
    }

    private static TreeMap<String, Integer> longerThan(int longest, List<Path> sources) {
        var tooLong = new TreeMap<String, Integer>();
        for (var source : sources) {
            try (var lines = Files.lines(source)) {
                var count = Math.toIntExact(lines.count());
                if (count > longest) {
                    tooLong.put(ROOT.relativize(source).toString(), count);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return tooLong;
    }

    private static List<Path> sources(String kind) throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.list(ROOT)) {
            for (var module : modules.toList()) {
                var folder = module.resolve("src/" + kind + "/java");
                if (Files.isDirectory(folder)) {
                    try (var files = Files.walk(folder)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    }
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(100);
        return sources;
    }
}
