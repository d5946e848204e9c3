package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeCheckTest {

    private static final String GOOD = Shipped.text(Shipped.file("example-three-way.yaml"));

    @Test
    void findsNothingInWhatIsShipped() {
        assertThat(ProgrammeCheck.of(GOOD)).isEqualTo(new ProgrammeCheck(RuleSetYaml.readComplete(GOOD), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // what is written            | what stands there instead              | rule        | path
                //           | at the text
                "maxAmount: 800000.00         | maxAmout: 800000.00                    | UNKNOWN_KEY    | /tiers/0/shares/0/maxAmout  | maxAmout",
                "version: 1                   | version: 1\\nversion: 2                | DUPLICATE      | /version                    | version: 2",
                "version: 1                   | version: one                           | SCHEMA         | /version                    | one",
                "version: 1                   | version: 0                             | SCHEMA         | /version                    | 0",
                "version: 1                   | version: 1.5                           | SCHEMA         | /version                    | 1.5",
                "version: 1                   | versoin: 1                             | UNKNOWN_KEY    | /versoin                    | versoin",
                "version: 1                   | \"\"                                   | MISSING_KEY    | /version                    | code: example",
                "code: small-single           | code: Small_Single                     | SCHEMA         | /tiers/0/code               | Small_Single",
                "rate: 40, maxAmount: 800000.00 | rate: 140                            | SCHEMA         | /tiers/0/shares/0/rate      | 140",
                "rate: 40, maxAmount: 800000.00 | rate: 33.33333                       | SCHEMA         | /tiers/0/shares/0/rate      | 33.33333",
                "rate: 40, maxAmount: 800000.00 | rate: 2/0                            | SCHEMA         | /tiers/0/shares/0/rate      | 2/0",
                "rate: 40, maxAmount: 800000.00 | maxAmount: 0.005                     | SCHEMA         | /tiers/0/shares/0/maxAmount | 0.005",
                "rate: 40, maxAmount: 800000.00 | maxAmount: -0.01                     | SCHEMA         | /tiers/0/shares/0/maxAmount | -0.01",
                "rate: 40, maxAmount: 800000.00 | maxAmount: 1000元                     | SCHEMA         | /tiers/0/shares/0/maxAmount | 1000元",
                "party: GOVERNMENT, rate: 40  | party: GOVERMENT, rate: 40             | SCHEMA         | /tiers/0/shares/0/party     | GOVERMENT",
                "effectiveFrom: 2026-01-01    | effectiveFrom: 2025-02-29              | SCHEMA         | /effectiveFrom              | 2025-02-29",
                "effectiveFrom: 2026-01-01    | effectiveFrom: 2026-01-01\\neffectiveTo: 2025-12-31 | CONTRADICTION | /effectiveTo    | 2025-12-31",
                "sizeClass: [MICRO, SMALL], mode: SINGLE | sizeKlass: SMALL            | UNKNOWN_FACT   | /tiers/0/when/sizeKlass     | sizeKlass",
                "sizeClass: [MICRO, SMALL], mode: SINGLE | sizeClass: TINY, mode: SINGLE | UNKNOWN_VALUE | /tiers/0/when/sizeClass   | TINY",
                "values: [MICRO, SMALL, MEDIUM] | values: [MICRO, SMALL, MICRO]        | SCHEMA         | /facts/sizeClass/values     | [MICRO, SMALL, MICRO]",
                "sizeClass:\\n    kind        | size-class:\\n    kind                 | UNKNOWN_KEY    | /facts/size-class           | size-class",
                "window: CALENDAR_YEAR\\n    maxAmount: 3000000.00 | window: LIFETIME  | MISSING_KEY    | /firmCaps/0                 | code: yearly",
                "mode: SINGLE }               | mode: SINGLE, mode: CHAIN }            | DUPLICATE      | /tiers/0/when/mode          | mode: CHAIN",
                "version: 1                   | version: &one 1\\nexample: *one        | SYNTAX         | /example                    | *one",
            })
    void standsWhereTheMistakeIs(String good, String bad, Code code, String path, String place) {
        var text = replaced(good, bad);

        assertThat(ProgrammeCheck.of(text).problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(at(text, problem)).startsWith(place);
            assertThat(problem.remedy()).isNotNull();
        });
    }

    @Test
    void tellsEverythingInOneRunAndNothingTwice() {
        var text = GOOD.replace("version: 1", "version: 1\nversion: 1")
                .replace("residualBearer: ENTERPRISE", "residualBearer: ENTERPRIZE")
                .replace("maxAmount: 800000.00", "maxAmout: 800000.00")
                .replace("sizeClass: MEDIUM, mode: SINGLE", "sizeClas: MEDIUM, mode: SINGEL")
                .replace("payment:", "paymnt:")
                .replace("window: CALENDAR_YEAR", "window: ROLLING_MONTHS");

        assertThat(ProgrammeCheck.of(text).problems())
                .extracting(RuleProblem::code, RuleProblem::path)
                .containsExactly(
                        tuple(Code.DUPLICATE, "/version"),
                        tuple(Code.SCHEMA, "/residualBearer"),
                        tuple(Code.UNKNOWN_KEY, "/tiers/0/shares/0/maxAmout"),
                        tuple(Code.UNKNOWN_FACT, "/tiers/2/when/sizeClas"),
                        tuple(Code.UNKNOWN_VALUE, "/tiers/2/when/mode"),
                        tuple(Code.UNKNOWN_KEY, "/paymnt"),
                        tuple(Code.CONTRADICTION, "/firmCaps/0/months"));
    }

    @Test
    void checksTheTableAlthoughSharesAreFaulty() {
        var text = GOOD.replace("rate: 40, maxAmount: 800000.00", "rate: 400")
                .replaceFirst("mode: SINGLE }", "mode: CHAIN }");

        var problems = ProgrammeCheck.of(text).problems();

        assertThat(problems).extracting(RuleProblem::code).contains(Code.SCHEMA, Code.TABLE_GAP, Code.TABLE_OVERLAP);
        assertThat(problems).filteredOn(each -> each.code() == Code.TABLE_GAP).allSatisfy(gap -> {
            assertThat(at(text, gap)).startsWith("tiers:");
            assertThat(gap.explanation().en()).contains("mode=SINGLE");
        });
        assertThat(problems)
                .filteredOn(each -> each.code() == Code.TABLE_OVERLAP)
                .allSatisfy(overlap -> assertThat(at(text, overlap)).startsWith("code: small-together"));
    }

    @Test
    void doesNotCallTheTableIncompleteWhenAConditionCannotBeRead() {
        var text = GOOD.replace("sizeClass: MEDIUM, mode: SINGLE", "sizeClass: { lest: 1 }, mode: SINGLE");

        assertThat(ProgrammeCheck.of(text).problems())
                .isNotEmpty()
                .extracting(RuleProblem::code)
                .doesNotContain(Code.TABLE_GAP, Code.TABLE_OVERLAP);
    }

    @Test
    void asksForTheNameThatWasMeant() {
        var problem = ProgrammeCheck.of(replaced("maxAmount: 800000.00", "maxAmuont: 800000.00"))
                .problems()
                .getFirst();

        assertThat(problem.remedy()).isEqualTo(new Bilingual("是否应为“maxAmount”？", "did you mean maxAmount?"));
    }

    @Test
    void suspectsACommaThatWasMeantAsText() {
        var text = replaced("zh: 企业规模, en: size class", "zh: 企业规模, en: size, by class");

        assertThat(ProgrammeCheck.of(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("/facts/sizeClass/name/by class");
            assertThat(problem.remedy().en()).contains("quotes");
        });
    }

    private static String replaced(String good, String bad) {
        var from = good.replace("\\n", "\n");
        assertThat(GOOD).contains(from);
        var at = GOOD.indexOf(from);
        return GOOD.substring(0, at) + bad.replace("\\n", "\n") + GOOD.substring(at + from.length());
    }

    private static String at(String text, RuleProblem problem) {
        return text.lines().toList().get(problem.line() - 1).substring(problem.column() - 1);
    }
}
