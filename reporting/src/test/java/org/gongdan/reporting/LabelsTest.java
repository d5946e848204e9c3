package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void hasTheSameKeysInBothLanguages() throws Exception {
        assertThat(bundle("labels_en").stringPropertyNames())
                .isEqualTo(bundle("labels").stringPropertyNames());
    }

    @Test
    void leavesNoTextEmptyAndNoSpaceAtItsEnd() throws Exception {
        for (var name : new String[] {"labels", "labels_en"}) {
            assertThat(bundle(name))
                    .allSatisfy((key, text) -> assertThat((String) text)
                            .as((String) key)
                            .isNotBlank()
                            .isEqualTo(((String) text).strip()));
        }
    }

    @Test
    void hasEveryKeyThatTemplatesNameAndTablesNeed() throws Exception {
        var needed = new TreeSet<String>();
        try (var templates = Files.newDirectoryStream(Path.of("src/main/reports"), "*.jrxml")) {
            for (var template : templates) {
                Pattern.compile("\\$R\\{([^}]+)}")
                        .matcher(Files.readString(template))
                        .results()
                        .forEach(found -> needed.add(found.group(1)));
            }
        }
        for (var kind : ReportKind.values()) {
            needed.add("report." + kind.fileStem());
            for (var design : Layout.designs(kind)) {
                needed.add("empty." + design.key());
                design.panels().forEach(panel -> needed.add("section." + panel.key()));
                design.columns().forEach(column -> needed.add("column." + column.key()));
            }
        }
        assertThat(needed).hasSizeGreaterThan(40);
        assertThat(bundle("labels").stringPropertyNames()).containsAll(needed);
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                LabelsTest.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
