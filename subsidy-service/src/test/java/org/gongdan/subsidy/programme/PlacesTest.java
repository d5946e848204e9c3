package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every problem stands at the line and column to look at, and all of them in the order of the text. */
class PlacesTest {

    private static final String GOOD = """
            code: places
            version: 1
            effectiveFrom: 2026-01-01
            name: { zh: 计划, en: programme }
            sources: [{ text: written for a test, assumption: true }]
            facts:
              area: { kind: NUMBER, from: 1 }
            residualBearer: ENTERPRISE
            tiers:
              - code: small
                name: { zh: 小, en: small }
                when:
                  area: { to: 5 }
                shares: [{ party: GOVERNMENT, rate: 60 }]
              - code: large
                name:
                  zh: 大
                  en: large
                when: { area: { from: 6 } }
                shares:
                  - { party: GOVERNMENT, rate: 50 }
            costCategories: [{ code: whole, name: { zh: 全部, en: all }, eligible: true }]
            payment: { method: REIMBURSEMENT, payee: ENTERPRISE, advanceRate: 0, retentionRate: 0 }
            """;

    @Test
    void beginsWithARuleSetThatIsGood() {
        assertThat(ProgrammeCheck.of(GOOD).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a value: where the value is
            version: 1              | version: 0            | 2  | 10 | /version
            rate: 60 }              | rate: 600 }           | 14 | 41 | /tiers/0/shares/0/rate
            rate: 50 }              | rate: 500 }           | 21 | 36 | /tiers/1/shares/0/rate
            # a key: where the key is
            ' area: { to: 5 }'      | ' aria: { to: 5 }'    | 13 | 7  | /tiers/0/when/aria
            rate: 50 }              | rade: 50 }            | 21 | 30 | /tiers/1/shares/0/rade
            # what is missing: where its surroundings begin
            'party: GOVERNMENT, rate: 50' | rate: 50        | 21 | 11 | /tiers/1/shares/0/party
            'code: places\n'        | ''                    | 1  | 1  | /code
            '    name: { zh: 小, en: small }\n' | ''        | 10 | 5  | /tiers/0/name
            '      zh: 大\n'        | ''                    | 17 | 7  | /tiers/1/name/zh
            'code: whole, name: { zh: 全部, en: all }, eligible: true' | '' | 22 | 18 | /costCategories/0/code
            # no applicant in between
            from: 6                 | from: 7               | 9  | 1  | /tiers
            # a number that suits the schema and no counter
            'from: 1 }'             | 'from: 1, to: 99999999999999999999 }' | 7 | 38 | /facts/area/to
            """)
    void standsWhereToLook(String good, String bad, int line, int column, String path) {
        var problem = problems(good.replace("\\n", "\n"), bad).getFirst();

        assertThat(problem.path()).isEqualTo(path);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
    }

    @Test
    void followsTheOrderOfTheText() {
        var text = GOOD.replace("rate: 50", "rate: 500")
                .replace("payee: ENTERPRISE, advanceRate: 0", "payee: NOBODY, advanceRate: 101")
                .replace("version: 1", "version: 0");

        assertThat(ProgrammeCheck.of(text).problems())
                .extracting(RuleProblem::path)
                .containsExactly("/version", "/tiers/1/shares/0/rate", "/payment/payee", "/payment/advanceRate");
    }

    /** The parser shows the text it stumbled over; whoever wrote it has it before him. */
    @Test
    void saysWhereTheTextIsNoYamlWithoutQuotingIt() {
        var problem = problems("name: { zh: 计划, en: programme }", "name: { zh: 计划, en: programme")
                .getFirst();

        assertThat(problem.code()).isEqualTo(Code.SYNTAX);
        assertThat(problem.path()).isEmpty();
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.explanation().zh()).startsWith("不是有效的YAML：");
        assertThat(problem.explanation().en())
                .startsWith("not valid YAML: while parsing a flow mapping")
                .contains("but got :")
                .doesNotContain("\n", "^", "written for a test");
    }

    @Test
    void saysThatAListIsNoProgramme() {
        var problem = ProgrammeCheck.of("- code: places").problems().getFirst();

        assertThat(problem.explanation())
                .isEqualTo(new Bilingual("不是有效的YAML：a mapping is expected", "not valid YAML: a mapping is expected"));
        assertThat(problem.line()).isNull();
    }

    @Test
    void namesAKeyThatIsThereTwiceWhereItComesAgain() {
        var problem = problems("version: 1", "version: 1\nversion: 2").getFirst();

        assertThat(problem.code()).isEqualTo(Code.DUPLICATE);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(1);
        assertThat(problem.explanation()).isEqualTo(new Bilingual("键“version”重复", "the key version is there twice"));
        assertThat(problem.remedy()).isEqualTo(new Bilingual("只保留一个", "keep one of them"));
    }

    @Test
    void wantsContentsInsteadOfAliases() {
        var problem = problems("version: 1", "version: &one 1\nexample: *one").getFirst();

        assertThat(problem.code()).isEqualTo(Code.SYNTAX);
        assertThat(problem.path()).isEqualTo("/example");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(10);
        assertThat(problem.explanation()).isEqualTo(new Bilingual("不支持别名（*…）", "aliases (*…) are not supported"));
        assertThat(problem.remedy()).isEqualTo(new Bilingual("把内容写出来", "write out what it stands for"));
    }

    /** A step of the path may hold the signs that separate steps. */
    @Test
    void writesPathsAsJsonPointers() {
        assertThat(Marks.step("a/b~c")).isEqualTo("/a~1b~0c");
        assertThat(problems("area: { kind", "a/b~c: { kind"))
                .filteredOn(problem -> problem.code() == Code.UNKNOWN_KEY)
                .first()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("/facts/a~1b~0c");
                    assertThat(problem.line()).isEqualTo(7);
                    assertThat(problem.column()).isEqualTo(3);
                });
    }

    @Test
    void saysWhatSuitsTheSchemaAndCannotBeRead() {
        var problem = problems("area: { to: 5 }", "area: { to: 5, from: 9 }").getFirst();

        assertThat(problem.path()).isEqualTo("/tiers/0/when/area");
        assertThat(problem.line()).isEqualTo(13);
        assertThat(problem.explanation())
                .isEqualTo(new Bilingual("无法读取：from 9 is more than to 5", "from 9 is more than to 5"));
    }

    /** A case is read as a whole or not at all. */
    @Test
    void namesEveryPlaceOfACaseThatCannotBeRead() {
        var rules = RuleSetYaml.readComplete(GOOD);
        var text = """
                facts: { area: 3 }
                costs:
                  - { category: whole, amount: 1.005 }
                  - { category: whole, amuont: 1.00 }
                """;

        var invalid = catchThrowableOfType(RulesInvalid.class, () -> CaseYaml.read(text, rules));

        assertThat(invalid.problems())
                .extracting(RuleProblem::path, RuleProblem::line)
                .contains(tuple("/costs/0/amount", 3), tuple("/costs/1/amuont", 4));
    }

    private static List<RuleProblem> problems(String good, String bad) {
        assertThat(GOOD).contains(good);
        var at = GOOD.indexOf(good);
        return ProgrammeCheck.of(GOOD.substring(0, at) + bad + GOOD.substring(at + good.length()))
                .problems();
    }
}
