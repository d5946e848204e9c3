package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongdan.reporting.AuditTrailReport.AuditLine;
import org.junit.jupiter.api.Test;

/** No character that a Chinese name may officially contain gets lost on paper. */
class StandardCharactersTest {

    private static final int ALL = 8_105;
    private static final int BY_CODE_POINT = 0;
    private static final int AT_ONCE = 500;
    private static final Pattern CODE_POINT = Pattern.compile("\\[U\\+([0-9A-F]{4,6})]");

    @Test
    void everyCharacterOfTheGeneralTableIsDrawnOrNamedByItsCodePoint() throws Exception {
        var table = table();
        assertThat(table).hasSize(ALL).doesNotHaveDuplicates();
        var text = Rendered.of(report(table), ReportFormat.PDF, ReportLanguage.ZH)
                .pdfText()
                .replaceAll("\\s", "");
        var named = CODE_POINT
                .matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(1), 16))
                .collect(Collectors.toSet());
        var drawn = text.codePoints().boxed().collect(Collectors.toSet());
        assertThat(table).allMatch(point -> drawn.contains(point) || named.contains(point));
        assertThat(table.stream().filter(named::contains).toList())
                .as("named by code point: %s", shown(named))
                .hasSize(BY_CODE_POINT);
        assertThat(table.stream().filter(drawn::contains).toList()).hasSize(ALL - BY_CODE_POINT);
    }

    private static String shown(Iterable<Integer> points) {
        var text = new StringBuilder();
        points.forEach(
                point -> text.append(String.format(Locale.ROOT, "U+%04X %s ", point, Character.toString(point))));
        return text.toString();
    }

    /** One event for each few hundred characters, which stand in its detail. */
    private static AuditTrailReport report(List<Integer> table) {
        var lines = IntStream.range(0, (table.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(i -> new AuditLine(
                        i,
                        Samples.AT,
                        "",
                        "E",
                        "a",
                        "claim-1",
                        i,
                        table.stream()
                                .skip((long) i * AT_ONCE)
                                .limit(AT_ONCE)
                                .map(Character::toString)
                                .collect(Collectors.joining()),
                        "0".repeat(64)))
                .toList();
        return new AuditTrailReport(Samples.head(ReportLanguage.ZH), "", List.of(), lines);
    }

    private static List<Integer> table() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                StandardCharactersTest.class.getResourceAsStream("tongyong-guifan-hanzi.txt"),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> line.codePoints().boxed())
                    .toList();
        }
    }
}
