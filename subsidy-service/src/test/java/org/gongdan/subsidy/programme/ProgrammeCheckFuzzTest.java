package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people type, the check answers with places and words, and never breaks. */
class ProgrammeCheckFuzzTest {

    private static final int ROUNDS = 300;

    private static final List<String> TYPED = List.of(
            "",
            " ",
            "\n",
            "\t",
            ":",
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "#",
            "&a ",
            "*a",
            "!!x ",
            "'",
            "\"",
            "-1",
            "0",
            "1e99",
            "99999999999999999999",
            "null",
            "~",
            "true",
            "2026-13-01",
            "NaN",
            ".inf",
            "|",
            ">",
            "%",
            "---\n",
            "...\n",
            "?",
            "<<: ",
            "/",
            "共",
            "\u0000",
            "\ud83d\ude00",
            "{}",
            "[]",
            "rate: 5",
            "when: {}",
            "x: 1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example-three-way.yaml",
                "example-it-introduction.yaml",
                "k1-lead-smart-factory.yaml",
                "example-go-digital.yaml"
            })
    void answersWhateverIsTyped(String file) {
        var good = Shipped.text(Shipped.file(file));
        var random = new Random(file.hashCode());
        var faulty = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var text = mistyped(good, random);
            var check = ProgrammeCheck.of(text);

            assertThat(check.rules() == null && check.problems().isEmpty())
                    .as(text)
                    .isFalse();
            for (var problem : check.problems()) {
                assertThat(problem.explanation().zh()).isNotBlank();
                assertThat(problem.explanation().en()).isNotBlank();
                assertThat(problem.path().isEmpty() || problem.line() != null)
                        .as(problem + "\n" + text)
                        .isTrue();
            }
            faulty += check.problems().isEmpty() ? 0 : 1;
        }
        assertThat(faulty).isGreaterThan(ROUNDS / 2);
    }

    private static String mistyped(String good, Random random) {
        var lines = new ArrayList<>(good.lines().toList());
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            var at = random.nextInt(lines.size());
            var line = lines.get(at);
            var from = random.nextInt(line.length() + 1);
            var to = Math.min(line.length(), from + random.nextInt(8));
            var typed = TYPED.get(random.nextInt(TYPED.size()));
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size()), line);
                case 2 -> lines.set(at, line.substring(0, from) + typed + line.substring(to));
                case 3 -> lines.set(at, line.substring(0, line.indexOf(':') + 1) + " " + typed);
                default -> lines.set(at, (random.nextBoolean() ? "  " : "") + line.strip());
            }
        }
        return String.join("\n", lines);
    }
}
