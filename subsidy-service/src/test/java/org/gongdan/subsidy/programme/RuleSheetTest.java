package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules as people read them. The sheets beside this test were read by a person against the rules; what changes in them
 * is what changes on the page, and must be read again.
 */
class RuleSheetTest {

    private static final Path SHEETS = Path.of("src", "test", "resources", "programmes", "sheets");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example-it-introduction",
                "k1-lead-smart-factory",
                "example-three-way",
                "e1-de-minimis",
                "u1-maximum-intensity",
                "h1-technology-voucher-2020"
            })
    void saysEveryRuleInWords(String programme) throws IOException {
        var rules = RuleSetYaml.read(Files.readString(PolicyExample.programme(programme)));

        var said = text(RuleSheet.of(rules));

        assertThat(said).isEqualTo(Files.readString(SHEETS.resolve(programme + ".txt")));
    }

    private static String text(RuleSheet sheet) {
        var text = new StringBuilder();
        sheet.tiers().forEach(tier -> {
            text.append(tier.code()).append('\n');
            line(text, "name", tier.name());
            line(text, "conditions", tier.conditions());
            tier.shares().forEach((party, share) -> line(text, party.name(), share));
            line(text, "limits", tier.limits());
        });
        text.append("parties ").append(sheet.parties()).append('\n');
        items(text, "cost", sheet.costs());
        items(text, "cap", sheet.caps());
        lines(text, "fact", sheet.facts());
        lines(text, "payment", sheet.payment());
        lines(text, "general", sheet.general());
        sheet.sources().forEach(source -> line(text, "source", source));
        return text.toString();
    }

    private static void items(StringBuilder text, String kind, List<RuleSheet.Item> items) {
        items.forEach(item -> {
            text.append(kind).append(' ').append(item.code()).append('\n');
            line(text, "name", item.name());
            line(text, "says", item.says());
        });
    }

    private static void lines(StringBuilder text, String kind, List<RuleSheet.Line> lines) {
        lines.forEach(line -> {
            line(text, kind, line.label());
            line(text, " ", line.value());
        });
    }

    private static void line(StringBuilder text, String kind, Bilingual words) {
        text.append("  %s%n    %s%n    %s%n".formatted(kind, words.zh(), words.en()));
    }
}
