package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule author reads about a value that cannot stand there: the value as it was written, and what may. */
class SchemaWordsTest {

    private static final String GOOD = RulesText.of("{ party: GOVERNMENT, rate: 1 }")
            .with("facts: { region: { kind: CHOICE, values: [A, B] }, area: { kind: NUMBER } }")
            .with(
                    "firmCaps: [{ code: c, name: { zh: 限, en: c }, window: LIFETIME, parties: [GOVERNMENT], maxProjects: 1 }]")
            .text();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 1     | version: one          | one 的类型不对，应为 integer      | one has the wrong type, it should be integer
            version: 1     | version: 1.50         | 1.5 的类型不对，应为 integer      | 1.5 has the wrong type, it should be integer
            version: 1     | version: true         | true 的类型不对，应为 integer     | true has the wrong type, it should be integer
            version: 1     | version: null         | null 的类型不对，应为 integer     | null has the wrong type, it should be integer
            version: 1     | version: [1, two]     | 1, two 的类型不对，应为 integer   | 1, two has the wrong type, it should be integer
            version: 1     | version: { is: 1 }    | {…} 的类型不对，应为 integer      | {…} has the wrong type, it should be integer
            version: 1     | version: 0            | 0 小于 1                          | 0 is less than 1
            version: 1     | version: 100001       | 100001 大于 100000                | 100001 is more than 100000
            rate: 1 }      | rate: 0.00010001 }    | 0.00010001 的小数位过多，最小单位为 0.0001 | 0.00010001 has too many decimals, the smallest unit is 0.0001
            rate: 1 }      | rate: [3] }           | 3 的类型不对，应为 number, string | 3 has the wrong type, it should be number, string
            rate: 1 }      | rate: a lot }         | a lot 的写法不对                  | a lot is not well-formed
            effectiveFrom: 2026-01-01 | effectiveFrom: 2026-02-29 | 2026-02-29 不是有效日期 | 2026-02-29 is not a date
            zh: 计划       | zh: ''                | 不能为空                          | it must not be empty
            values: [A, B] | values: []            | 不能为空                          | it must not be empty
            values: [A, B] | values: [A, A]        | 列表中有重复项                    | the list holds something twice
            parties: [GOVERNMENT] | parties: [GOVERNMENT, GOVERNMENT] | 列表中有重复项   | the list holds something twice
            party: GOVERNMENT, | party: NOBODY,    | NOBODY 不在 GOVERNMENT, ASSOCIATION, LEAD, PROVIDER, ENTERPRISE 之中 | NOBODY is not among GOVERNMENT, ASSOCIATION, LEAD, PROVIDER, ENTERPRISE
            """)
    void namesTheValueAndWhatMayStandThere(String good, String bad, String zh, String en) {
        assertThat(first(good, bad).code()).isEqualTo(Code.SCHEMA);
        assertThat(first(good, bad).explanation()).isEqualTo(new Bilingual(zh, en));
    }

    @Test
    void saysHowLongAnythingMayBe() {
        var code = "c".repeat(61);
        var slabs = IntStream.rangeClosed(1, 21)
                .mapToObj("{ upTo: %d, rate: 1 }"::formatted)
                .collect(Collectors.joining(", "));

        assertThat(first("code: small-programme", "code: " + code).explanation())
                .isEqualTo(new Bilingual(code + " 超过 60 个字符", code + " is longer than 60 characters"));
        assertThat(ProgrammeCheck.of(GOOD.replace("code: small-programme", "code: " + code.substring(1)))
                        .problems())
                .isEmpty();
        assertThat(first("rate: 1 }", "slabs: [%s] }".formatted(slabs)).explanation())
                .isEqualTo(new Bilingual("超过 20 项", "there are more than 20 items"));
    }

    @Test
    void saysWhichKeysAreMissing() {
        assertThat(first("version: 1\n", "").explanation())
                .isEqualTo(new Bilingual("缺少“version”", "version is missing"));
        assertThat(first("version: 1\n", "").remedy())
                .isEqualTo(
                        new Bilingual("版本号，从 1 开始；更正即新版本。", "1 for the first version; a correction is a new version."));
        assertThat(first(", maxProjects: 1", "").explanation())
                .isEqualTo(new Bilingual(
                        "缺少 maxAmount, maxProjects, maxAtOnce 之一",
                        "one of maxAmount, maxProjects, maxAtOnce is missing"));
        assertThat(first(", maxProjects: 1", "").remedy())
                .isEqualTo(new Bilingual("补上其中至少一个", "add at least one of them"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            window: LIFETIME | window: LIFETIM   | 是否应为“LIFETIME”？     | did you mean LIFETIME?
            kind: CHOICE     | kind: choices     | 是否应为“CHOICE”？       | did you mean CHOICE?
            residualBearer:  | residualBearar:   | 是否应为“residualBearer”？ | did you mean residualBearer?
            zh: 限, en: c    | zh: 限, en: c, d  | 若是文字中的逗号，请给整段文字加引号 | if it follows a comma within a text, put the text in quotes
            zh: 限, en: c    | zh: 限, en: c, d: 1 | 可用：zh, en            | there are: zh, en
            region: { kind   | Region: { kind    | 以小写字母开头，只含字母和数字，如 sizeClass | begin with a small letter, and use letters and digits only, such as sizeClass
            """)
    void saysHowToMendIt(String good, String bad, String zh, String en) {
        assertThat(first(good, bad).remedy()).isEqualTo(new Bilingual(zh, en));
    }

    @Test
    void saysWhatBelongsThereWhenNothingIsNear() {
        assertThat(first("party: GOVERNMENT,", "party: NOBODY,").remedy().en())
                .contains("GOVERNMENT, ASSOCIATION, LEAD the lead company of a chain");
        assertThat(first("rate: 1 }", "rate: a lot }").remedy().en())
                .isEqualTo("The part it bears. Percent, 0 to 100, at most four decimals, such as 30;"
                        + " or a fraction such as 2/3.");
    }

    @Test
    void namesAFactThatIsNotWellFormed() {
        var problem = first("region: { kind", "the region: { kind");

        assertThat(problem.code()).isEqualTo(Code.UNKNOWN_KEY);
        assertThat(problem.path()).isEqualTo("/facts/the region");
        assertThat(problem.explanation())
                .isEqualTo(new Bilingual("名称“the region”的写法不对", "the name the region is not well-formed"));
    }

    private static RuleProblem first(String good, String bad) {
        assertThat(GOOD).contains(good);
        var at = GOOD.indexOf(good);
        var text = GOOD.substring(0, at) + bad + GOOD.substring(at + good.length());
        return ProgrammeCheck.of(text).problems().getFirst();
    }
}
