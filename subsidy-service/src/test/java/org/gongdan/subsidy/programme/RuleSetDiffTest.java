package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.programme.RuleChange.Kind;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** No change of a rule set goes unsaid, and the usual ones are said as people would say them. */
class RuleSetDiffTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Every value of every shipped programme changed alone; every field and element taken out alone. Made once, because
     * a runner of single cases asks for all of them for each.
     */
    private static final List<Arguments> MUTATIONS = Stream.of(Shipped.threeWay(), Shipped.k1(), Shipped.z1())
            .flatMap(rules -> mutationsOf(rules).stream())
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maxAmount: 800000.00 | maxAmount: 900000.00 | 档位“小微企业单独改造”：政府上限由 800,000.00 元 改为 900,000.00 元 | Tier “micro or small firm alone”: government maximum from 800,000.00 yuan to 900,000.00 yuan
            rate: 40, max        | rate: 42.5, max      | 档位“小微企业单独改造”：政府比例由 40 % 改为 42.5 %                     | Tier “micro or small firm alone”: government rate from 40 % to 42.5 %
            rate: 40, maxAmount: 800000.00 | rate: 40   | 档位“小微企业单独改造”：政府取消上限（原为 800,000.00 元）              | Tier “micro or small firm alone”: government maximum removed (was 800,000.00 yuan)
            minRate: 20 }        | minRate: 20, maxAmount: 5.00 } | 档位“小微企业单独改造”：申报企业新增上限：5.00 元              | Tier “micro or small firm alone”: enterprise maximum added: 5.00 yuan
            [MICRO, SMALL], mode: SINGLE | [SMALL], mode: SINGLE | 档位“小微企业单独改造”：适用条件企业规模由 微型、小型 改为 小型   | Tier “micro or small firm alone”: conditions size class from micro, small to small
            effectiveFrom: 2026-01-01 | effectiveFrom: 2026-07-01 | 生效日期由 2026-01-01 改为 2026-07-01                      | Effective date from 2026-01-01 to 2026-07-01
            residualBearer: ENTERPRISE | residualBearer: PROVIDER | 剩余承担方由 申报企业 改为 供应方                            | Residual bearer from enterprise to provider
            eligible: true, maxRate: 10 | eligible: true, maxRate: 12 | 费用类别“人员培训”：占项目成本最高比例由 10 % 改为 12 %   | Cost category “staff training”: maximum part of the project cost from 10 % to 12 %
            """)
    void saysTheUsualChanges(String from, String to, String zh, String en) {
        var text = Shipped.text(Shipped.file("example-three-way.yaml"));
        assertThat(text).contains(from);
        var changed = text.replaceFirst(java.util.regex.Pattern.quote(from), to);
        var changes = RuleSetDiff.between(RuleSetYaml.read(text), RuleSetYaml.read(changed));
        assertThat(changes).extracting(RuleChange::words).containsExactly(new Bilingual(zh, en));
    }

    @Test
    void findsNothingBetweenEqualRules() {
        assertThat(RuleSetDiff.between(Shipped.threeWay(), Shipped.threeWay())).isEmpty();
    }

    @Test
    void tellsAddedAndRemovedTiersWithAllTheyHold() {
        var before = tree();
        var after = tree();
        var tier = (ObjectNode) after.withArray("tiers").remove(0);
        tier.put("code", "new-one");
        ((ObjectNode) tier.path("name")).put("zh", "新档").put("en", "new tier");
        after.withArray("tiers").add(tier);
        var changes = RuleSetDiff.between(before, after);
        assertThat(changes).extracting(RuleChange::kind).containsExactlyInAnyOrder(Kind.ADDED, Kind.REMOVED);
        assertThat(changes).extracting(RuleChange::path).contains("/tiers/new-one", "/tiers/small-single");
        assertThat(changes)
                .filteredOn(change -> change.kind() == Kind.ADDED)
                .allSatisfy(change -> assertThat(change.words().en())
                        .startsWith("Tier “new tier” added: ")
                        .contains("government", "rate 40 %", "maximum 800,000.00 yuan", "size class micro, small"));
    }

    @Test
    void tellsAnotherOrderOfTiers() {
        var before = tree();
        var after = tree();
        var tiers = after.withArray("tiers");
        tiers.add(tiers.remove(0));
        assertThat(RuleSetDiff.between(before, after))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.REORDERED));
    }

    /** A rule that nobody has found words for is told by its name in the file and its place. */
    @Test
    void tellsWhatItHasNoWordsFor() {
        var after = tree();
        ((ObjectNode) after.path("tiers").get(0)).putObject("glide").put("pace", 3);
        assertThat(RuleSetDiff.between(tree(), after))
                .containsExactly(new RuleChange(
                        "/tiers/small-single/glide",
                        Kind.ADDED,
                        new Bilingual(
                                "档位“小微企业单独改造”：新增glide：（pace 3）",
                                "Tier “micro or small firm alone”: glide added: (pace 3)")));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void missesNoChange(String what, JsonNode before, JsonNode after) {
        assertThat(after).isNotEqualTo(before);
        for (var changes : List.of(RuleSetDiff.between(before, after), RuleSetDiff.between(after, before))) {
            assertThat(changes).as(what).isNotEmpty();
            assertThat(changes).allSatisfy(change -> {
                assertThat(change.words().zh()).isNotBlank();
                assertThat(change.words().en()).isNotBlank();
            });
        }
    }

    static Stream<Arguments> mutations() {
        return MUTATIONS.stream();
    }

    private static List<Arguments> mutationsOf(RuleSet rules) {
        var whole = JSON.<JsonNode>valueToTree(rules);
        var mutations = new ArrayList<Arguments>();
        mutate(whole, "", whole, mutations);
        assertThat(mutations).hasSizeGreaterThan(100);
        return mutations;
    }

    private static void mutate(JsonNode node, String path, JsonNode whole, List<Arguments> mutations) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                object.remove(name);
                record(path + "/" + name + " removed", whole, () -> object.set(name, value), mutations);
                if (!value.isContainer()) {
                    object.set(name, other(value));
                    record(path + "/" + name, whole, () -> object.set(name, value), mutations);
                }
                mutate(value, path + "/" + name, whole, mutations);
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                var at = index;
                var value = array.remove(index);
                record(path + "/" + index + " removed", whole, () -> array.insert(at, value), mutations);
                mutate(value, path + "/" + index, whole, mutations);
            }
        }
    }

    private static void record(String what, JsonNode whole, Runnable undo, List<Arguments> mutations) {
        var after = whole.deepCopy();
        undo.run();
        mutations.add(Arguments.of(what, whole.deepCopy(), after));
    }

    private static JsonNode other(JsonNode value) {
        var nodes = JsonNodeFactory.instance;
        return switch (value.getNodeType()) {
            case BOOLEAN -> nodes.booleanNode(!value.asBoolean());
            case NUMBER -> nodes.numberNode(value.decimalValue().add(java.math.BigDecimal.ONE));
            case STRING -> nodes.stringNode(value.asString().matches("[0-9.]+") ? "7.77" : value.asString() + "x");
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static ObjectNode tree() {
        return JSON.valueToTree(Shipped.threeWay());
    }
}
