package org.gongdan.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void writesWhatSpreadsheetsOpenAsItIs() {
        var text = CsvTable.text(table -> {
            table.line("名称", "金额");
            table.line("佛山\"精密\"", "1,5");
        });

        assertThat(text).isEqualTo("\uFEFF名称,金额\r\n\"佛山\"\"精密\"\"\",\"1,5\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠A1",
                "--1",
                "-1.",
                "-一"
            })
    void noCellIsFormula(String cell) {
        assertThat(CsvTable.inert(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-1", "-12.50", "0", "12.5", "2026-11", "a=b", "甲-乙"})
    void figuresAndNamesStayAsTheyAre(String cell) {
        assertThat(CsvTable.inert(cell)).isEqualTo(cell);
    }
}
