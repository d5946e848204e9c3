package org.gongdan.subsidy.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReturnsCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheFiguresOfAFile() throws IOException {
        var exit = run(file("date,amount\n2023-01-01,-100\n2024-01-01,150.00\n"));
        assertThat(exit).isZero();
        var json = printed();
        assertThat(json.propertyNames())
                .containsExactly(
                        "npv", "rate", "xirr", "xirrReason", "candidates", "paybackMonths", "roi", "benefitCost");
        assertThat(json.get("npv").decimalValue()).isEqualByComparingTo("38.89");
        assertThat(json.get("rate").decimalValue()).isEqualByComparingTo("0.08");
        assertThat(json.get("xirr").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(json.get("xirrReason").isNull()).isTrue();
        assertThat(json.get("candidates")).isEmpty();
        assertThat(json.get("paybackMonths").intValue()).isEqualTo(12);
        assertThat(json.get("roi").decimalValue()).isEqualByComparingTo("0.5");
    }

    @Test
    void discountsAtTheRateThatIsAskedFor() throws IOException {
        run(file("date,amount\n2023-01-01,-100\n2024-01-01,150\n"), "--rate", "0.25");
        assertThat(printed().get("npv").decimalValue()).isEqualByComparingTo("20.00");
        assertThat(printed().get("rate").decimalValue()).isEqualByComparingTo("0.25");
    }

    @Test
    void saysWhyThereIsNoRateAndWhichWouldDo() throws IOException {
        run(file("date,amount\n2020-01-01,-1000\n2020-12-31,2300\n2021-12-31,-1320\n"));
        var json = printed();
        assertThat(json.get("xirr").isNull()).isTrue();
        assertThat(json.get("xirrReason").stringValue()).isEqualTo("SEVERAL_RATES");
        assertThat(json.get("candidates")).hasSize(2);
        assertThat(json.get("candidates").get(0).decimalValue()).isEqualByComparingTo("0.1");
    }

    @Test
    void toleratesAByteOrderMarkOtherLineEndsAndAnotherOrderOfColumns() throws IOException {
        assertThat(run(file("\uFEFFamount,date\r\n-100,2023-01-01\r\n\r\n\"150\",2024-01-01\r\n")))
                .isZero();
        assertThat(printed().get("xirr").decimalValue()).isEqualByComparingTo("0.5");
    }

    @Test
    void namesEveryFaultyLineInBothLanguages() throws IOException {
        var file = file("date,amount\n2023-02-30,1\n2023-01-01,1.005\n2023-01-01\n2023-01-01,5\n");
        assertThat(run(file)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(complaints())
                .containsExactly(
                        file + ":2:date: 日期必须写成 2026-11-30 的形式并且存在，不能是“2023-02-30”。",
                        file + ":2:date: A date is an existing day written as 2026-11-30, not “2023-02-30”.",
                        file + ":3:amount: 金额必须是以元为单位、最多两位小数的数，支出为负数，不能是“1.005”。",
                        file
                                + ":3:amount: An amount is yuan"
                                + " with at most two decimals, negative for an outlay, not “1.005”.",
                        file + ":4: 每行必须有 date 和 amount 两个值，这里有 1 个。",
                        file + ":4: Each line has two values, date and amount; this one has 1.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', header",
        "'2023-01-01,-100\n', header",
        "'date,amount,note\n2023-01-01,-100,x\n', header",
        "'date,amount\n', no cash flows",
        "'date,amount\n2023-01-01,1e3\n', amount",
        "'date,amount\n2023-01-01,99999999999999999999\n', amount",
        "'date,amount\n01/02/2023,5\n', date",
        "'date,amount\n2023-01-01,5,6\n', two values",
    })
    void refusesAFileThatIsNotFlows(String content, String complaint) throws IOException {
        assertThat(run(file(content))).isEqualTo(2);
        assertThat(complaints())
                .hasSize(2)
                .last()
                .asString()
                .containsIgnoringCase(complaint.replace("header", "first line"));
    }

    @ParameterizedTest
    @CsvSource({"-1", "abc", "1000001", "''"})
    void refusesARateThatIsNone(String rate) throws IOException {
        assertThat(run(file("date,amount\n2023-01-01,5\n"), "--rate", rate)).isEqualTo(2);
        assertThat(complaints()).hasSize(2).allMatch(line -> line.startsWith("--rate: "));
    }

    @Test
    void explainsItselfWithoutAFile() {
        assertThat(run()).isEqualTo(2);
        assertThat(complaints()).hasSize(2).last().asString().startsWith("Usage:");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(complaints()).hasSize(2).last().asString().contains("cannot be read");
    }

    private int run(String... arguments) {
        return ReturnsCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("flows.csv"), content).toString();
    }

    private JsonNode printed() {
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private java.util.List<String> complaints() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
