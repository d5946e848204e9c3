package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongdan.subsidy.programme.RuleChange.Kind;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody reads who compares two versions: every kind of value in the words of both languages. */
class RuleChangeWordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FACTS = """
            facts:
              area: { kind: NUMBER, from: 2, to: 90, name: { zh: 面积, en: floor area } }
              startUp: { kind: YES_NO, assumed: true }
              lines: { kind: NUMBER }
            """;

    private static final RulesText RULES =
            RulesText.of("{ party: GOVERNMENT, rate: 1 }").with(FACTS);

    private static final String ONE_SOURCE = "sources: [{ text: written for a test, assumption: true }]";
    private static final String TWO_SOURCES = "sources: [{ text: a, assumption: true }, { text: b, assumption: true }]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area: { from: 5 } | area: { from: 5, to: 20 } | 面积由 ≥ 5 改为 5–20     | floor area from ≥ 5 to 5–20
            area: { to: 20 }  | area: 7                   | 面积由 ≤ 20 改为 7       | floor area from ≤ 20 to 7
            startUp: true     | startUp: false            | 初创企业由 是 改为 否    | start-up from yes to no
            lines: 3          | lines: { from: 3 }        | lines由 3 改为 ≥ 3       | lines from 3 to ≥ 3
            ''                | area: { from: 5 }         | 由 不限 改为 （面积 ≥ 5） | from any to (floor area ≥ 5)
            """)
    void saysConditions(String before, String after, String zh, String en) {
        var changes = changes(
                RULES.tier("when: { %s }".formatted(before)).text(),
                RULES.tier("when: { %s }".formatted(after)).text());

        assertThat(changes)
                .extracting(RuleChange::words)
                .containsExactly(new Bilingual("档位“档”：适用条件" + zh, "Tier “tier”: conditions " + en));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to: 90,       | to: 99,            | /facts/area/to         | 事实：面积上限由 90 改为 99      | Facts: floor area upper bound from 90 to 99
            ' from: 2,'   | ''                 | /facts/area/from       | 事实：面积取消下限（原为 2）     | Facts: floor area lower bound removed (was 2)
            assumed: true | assumed: false     | /facts/startUp/assumed | 事实：初创企业默认值由 是 改为 否 | Facts: start-up default from yes to no
            zh: 计划      | zh: 项目           | /name                  | 名称由 “计划”（programme） 改为 “项目”（programme） | Name from “programme” (计划) to “programme” (项目)
            retentionRate: 0 | retentionRate: 12.50 | /payment/retentionRate | 支付：预留尾款比例由 0 % 改为 12.5 % | Payment: retention rate from 0 % to 12.5 %
            maxAmount: 1000.00 | maxAmount: 1234567.89 | /costCategories/half/maxAmount | 费用类别“设备”：计入上限由 1,000.00 元 改为 1,234,567.89 元 | Cost category “equipment”: counts up to from 1,000.00 yuan to 1,234,567.89 yuan
            """)
    void saysWhatStandsElsewhere(String before, String after, String path, String zh, String en) {
        var text = RULES.text();
        assertThat(text).contains(before);

        var changes = changes(text, text.replace(before, after));

        assertThat(changes)
                .extracting(RuleChange::path, RuleChange::words)
                .containsExactly(tuple(path, new Bilingual(zh, en)));
    }

    @Test
    void numbersWhatHasNoName() {
        var two = RULES.text().replace(ONE_SOURCE, TWO_SOURCES);
        var third = two.replace("{ text: b, assumption: true }", "{ text: b, assumption: true }, { text: c }");

        assertThat(changes(two, two.replace("text: b", "text: c")))
                .containsExactly(new RuleChange(
                        "/sources/1/text",
                        Kind.CHANGED,
                        new Bilingual("依据 2：原文由 b 改为 c", "Source 2: text from b to c")));
        assertThat(changes(two, third.replace("text: c", "text: c, assumption: false")))
                .containsExactly(new RuleChange(
                        "/sources/2",
                        Kind.ADDED,
                        new Bilingual("新增依据 3：原文 c；属于推定 否", "Source 3 added: text c; assumption no")));
    }

    @Test
    void describesAPartThatIsNewWithAllItsFields() {
        var text = RULES.text();
        var release = "retentionRelease: { condition: DAYS, days: 30, zh: 满三十日, en: after thirty days }";

        var changes = changes(text, text.replace("retentionRate: 0", "retentionRate: 0, " + release));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("/payment/retentionRelease");
            assertThat(change.kind()).isEqualTo(Kind.ADDED);
            assertThat(change.words().en())
                    .startsWith("Payment: release of the retention added: (")
                    .contains("condition days passed", "days 30", "zh 满三十日; en after thirty days");
        });
    }

    @Test
    void listsElementsOfANewList() {
        var before = tree(RULES.text());
        var after = before.deepCopy();
        var milestones = ((ObjectNode) after.path("payment")).putArray("milestones");
        milestones.addObject().put("code", "design").put("rate", 40);
        milestones.addObject().put("code", "launch").put("rate", 60);

        assertThat(RuleSetDiff.between(before, after))
                .extracting(change -> change.words().en())
                .containsExactly(
                        "Payment: milestone added: milestone “design” (rate 40 %), milestone “launch” (rate 60 %)");
    }

    /** Older events leave out what newer ones write as nothing. */
    @Test
    void takesNothingForTheSameAsLeftOut() {
        var before = tree(RULES.text());
        var after = before.deepCopy();
        after.putNull("effectiveTo");
        assertThat(before.has("effectiveTo")).isFalse();

        assertThat(RuleSetDiff.between(before, after)).isEmpty();

        var ending = before.deepCopy();
        ending.put("effectiveTo", "2027-12-31");
        assertThat(RuleSetDiff.between(after, ending))
                .containsExactly(new RuleChange(
                        "/effectiveTo",
                        Kind.ADDED,
                        new Bilingual("新增最后有效日：2027-12-31", "Last effective day added: 2027-12-31")));
        assertThat(RuleSetDiff.between(ending, after))
                .extracting(RuleChange::kind)
                .containsExactly(Kind.REMOVED);
    }

    @Test
    void tellsTheChangeAndTheOrderWhenBothAreOthers() {
        var text = Shipped.text(Shipped.file("example-three-way.yaml"));
        var before = (ObjectNode) JSON.<JsonNode>valueToTree(RuleSetYaml.read(text));
        var after = before.deepCopy();
        var tiers = after.withArray("tiers");
        var first = (ObjectNode) tiers.remove(0);
        first.put("maxSubsidyRate", 50);
        tiers.add(first);

        var changes = RuleSetDiff.between(before, after);

        assertThat(changes)
                .extracting(RuleChange::path, RuleChange::kind)
                .containsExactlyInAnyOrder(
                        tuple("/tiers/small-single/maxSubsidyRate", Kind.ADDED), tuple("/tiers", Kind.REORDERED));
        assertThat(changes)
                .filteredOn(change -> change.kind() == Kind.REORDERED)
                .extracting(change -> change.words().en())
                .containsExactly("Tiers in another order: tier “micro or small firm in a cluster or chain”,"
                        + " tier “medium firm alone”, tier “medium firm in a cluster or chain”,"
                        + " tier “micro or small firm alone”");
    }

    @Test
    void saysNothingOfTheFirstVersionAndAllOfTheNext() {
        var first = RuleSetYaml.read(RULES.text());
        var second = RuleSetYaml.read(RULES.text()
                .replace("version: 1", "version: 2")
                .replace("effectiveFrom: 2026-01-01", "effectiveFrom: 2027-01-01"));

        assertThat(VersionChanges.of(null, first))
                .isEqualTo(new VersionChanges(first.programmeId(), null, 1, List.of()));
        var changes = VersionChanges.of(first, second);
        assertThat(changes.programmeId().code()).isEqualTo("small-programme");
        assertThat(changes.before()).isEqualTo(1);
        assertThat(changes.after()).isEqualTo(2);
        assertThat(changes.changes())
                .extracting(RuleChange::path)
                .containsExactlyInAnyOrder("/version", "/effectiveFrom");
    }

    private static List<RuleChange> changes(String before, String after) {
        return RuleSetDiff.between(RuleSetYaml.read(before), RuleSetYaml.read(after));
    }

    private static ObjectNode tree(String text) {
        return JSON.valueToTree(RuleSetYaml.read(text));
    }
}
