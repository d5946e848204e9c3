package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final Path GOOD = Shipped.file("example-three-way.yaml");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void sumsUpAGoodFileInOneLine() {
        assertThat(run("en", "check", GOOD.toString())).isZero();
        assertThat(printed())
                .containsExactly(GOOD + ": good. example-three-way version 1: tiers 4, facts 2 (mode,"
                        + " sizeClass), parties 3 (the government, the association, the enterprise), project caps 9,"
                        + " firm caps 1 (yearly-subsidy)");
    }

    @Test
    void tellsPlaceFieldRuleAndRemedyInTheLanguageAskedFor() throws IOException {
        var file = faulty("rate: 40,", "rate: 140,");

        assertThat(run("en", "check", file.toString())).isEqualTo(1);
        assertThat(printed())
                .containsExactly(
                        file + ":30:36: /tiers/0/shares/0/rate: 140 is more than 100 [schema]",
                        "    mend: The part it bears. Percent, 0 to 100, at most four decimals, such as 30;"
                                + " or a fraction such as 2/3.",
                        file + ": 1 problem");
    }

    @Test
    void speaksChineseUnlessToldOtherwise() throws IOException {
        var file = faulty("rate: 40,", "rate: 140,");

        assertThat(run("zh", "check", file.toString())).isEqualTo(1);
        assertThat(printed().getFirst()).endsWith("/tiers/0/shares/0/rate: 140 大于 100 [schema]");
        assertThat(run("zh", "check", "--lang", "en", file.toString())).isEqualTo(1);
        assertThat(printed()).anyMatch(line -> line.endsWith("140 is more than 100 [schema]"));
    }

    @Test
    void checksEveryFileAndFailsForOne() throws IOException {
        var gap = faulty("mode: SINGLE }", "mode: CHAIN }");

        assertThat(run("en", "check", GOOD.toString(), gap.toString(), "absent.yaml"))
                .isEqualTo(1);
        assertThat(printed())
                .anyMatch(line -> line.startsWith(GOOD + ": good."))
                .anyMatch(line -> line.contains("[table-gap]"))
                .anyMatch(line -> line.startsWith("absent.yaml: cannot be read"));
    }

    @Test
    void refusesATextInAnotherEncoding() throws IOException {
        var file = Files.write(folder.resolve("gbk.yaml"), "name: 计划".getBytes("GBK"));

        assertThat(run("en", "check", file.toString())).isEqualTo(1);
        assertThat(printed()).containsExactly(file + ": this is no text in UTF-8");
    }

    @Test
    void explainsItsUse() {
        assertThat(run("en")).isEqualTo(2);
        assertThat(run("en", "check")).isEqualTo(2);
        assertThat(run("en", "check", "--all")).isEqualTo(2);
        assertThat(run("en", "publish", GOOD.toString())).isEqualTo(2);
        assertThat(run("en", "check", "--lang", "en")).isEqualTo(2);
        assertThat(run("en", "check", GOOD.toString(), "--lang")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(6)
                .allMatch(line -> line.startsWith("usage: programme check"));
    }

    @Test
    void speaksChineseToAnEnvironmentWithoutLanguage() {
        var status = CheckCommand.run(
                List.of("check", GOOD.toString()),
                Map.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(status).isZero();
        assertThat(printed()).singleElement().asString().contains("协会", "申报企业");
    }

    @Test
    void failsForAFileThatIsAbsent() {
        assertThat(run("en", "check", "absent.yaml")).isEqualTo(1);
        assertThat(printed()).singleElement().asString().startsWith("absent.yaml: cannot be read");
    }

    @Test
    void tellsAFaultOfTheWholeTextWithoutAField() throws IOException {
        var list = Files.writeString(folder.resolve("list.yaml"), "- code: a");
        var broken = Files.writeString(folder.resolve("broken.yaml"), "code: a\nname: [b");

        assertThat(run("en", "check", list.toString(), broken.toString())).isEqualTo(1);
        assertThat(printed())
                .contains(list + ": not valid YAML: a mapping is expected [syntax]", list + ": 1 problem")
                .anyMatch(line -> line.startsWith(broken + ":2:9: not valid YAML: ") && line.endsWith("[syntax]"));
    }

    @Test
    void countsWhatIsNotThereAsNone() throws IOException {
        var small = Files.writeString(
                folder.resolve("small.yaml"),
                RulesText.of("{ party: GOVERNMENT, rate: 1 }").text());

        assertThat(run("en", "check", small.toString())).isZero();
        assertThat(printed())
                .containsExactly(small + ": good. small-programme version 1: tiers 1, facts none, parties 2"
                        + " (the government, the enterprise), project caps 1, firm caps none");
    }

    private Path faulty(String good, String bad) throws IOException {
        var text = Shipped.text(GOOD);
        assertThat(text).contains(good);
        return Files.writeString(folder.resolve("faulty.yaml"), text.replaceFirst(good, bad));
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private int run(String language, String... arguments) {
        return CheckCommand.run(
                List.of(arguments),
                Map.of("GONGDAN_LANG", language),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
