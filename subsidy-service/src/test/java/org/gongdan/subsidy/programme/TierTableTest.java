package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongdan.subsidy.programme.TableFault.Gap;
import org.gongdan.subsidy.programme.TableFault.Overlap;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.Test;

class TierTableTest {

    private static final SortedMap<String, FactDeclaration> FACTS = new TreeMap<>(Map.of(
            "sizeClass", FactDeclaration.choice("MICRO", "SMALL", "MEDIUM"),
            "startUp", new FactDeclaration(FactKind.YES_NO, null, null, null, null, null),
            "years", new FactDeclaration(FactKind.NUMBER, null, 0L, 12L, null, null)));

    @Test
    void findsNothingWrongWithACompleteTable() {
        assertThat(table(Map.of("years", between(null, 5L)), Map.of("years", between(6L, null)))
                        .check())
                .isEmpty();
    }

    @Test
    void showsAnApplicantWhomNoTierFits() {
        var faults = table(Map.of("years", between(0L, 4L)), Map.of("years", between(6L, null)))
                .check();

        assertThat(faults)
                .singleElement()
                .isInstanceOfSatisfying(
                        Gap.class, gap -> assertThat(gap.example().get("years")).contains(new FactValue.Whole(5)));
    }

    @Test
    void showsAnApplicantWhomTwoTiersFit() {
        var faults = table(Map.of("years", between(0L, 6L)), Map.of("years", between(6L, null)))
                .check();

        assertThat(faults).singleElement().isInstanceOfSatisfying(Overlap.class, overlap -> {
            assertThat(overlap.one() + overlap.other()).isEqualTo("tier-0tier-1");
            assertThat(overlap.example().get("years")).contains(new FactValue.Whole(6));
        });
    }

    @Test
    void findsAGapAboveTheLastBoundOfAnOpenDomain() {
        var open = new TreeMap<>(Map.of("years", new FactDeclaration(FactKind.NUMBER, null, null, null, null, null)));
        var table = new TierTable(open, List.of(tier("only", Map.of("years", between(null, 100L)))));

        assertThat(table.check())
                .singleElement()
                .satisfies(fault -> assertThat(fault.example().get("years")).contains(new FactValue.Whole(101)));
    }

    /** Every applicant of a small domain is tried, and must agree with what the regions say. */
    @Test
    void agreesWithTryingEveryApplicant() {
        var random = new Random(7_1920);
        for (int round = 0; round < 2_000; round++) {
            var table = randomTable(random);
            var gaps = 0;
            var overlaps = 0;
            for (var applicant : everyApplicant()) {
                var fitting = table.tiers().stream()
                        .filter(tier -> tier.fits(applicant))
                        .count();
                gaps += fitting == 0 ? 1 : 0;
                overlaps += fitting > 1 ? 1 : 0;
            }
            var faults = table.check();
            assertThat(faults.stream().anyMatch(Gap.class::isInstance)).isEqualTo(gaps > 0);
            assertThat(faults.stream().anyMatch(Overlap.class::isInstance)).isEqualTo(overlaps > 0);
            for (var fault : faults) {
                var fitting = table.tiers().stream()
                        .filter(tier -> tier.fits(fault.example()))
                        .count();
                assertThat(fault instanceof Gap ? fitting == 0 : fitting > 1).isTrue();
            }
        }
    }

    @Test
    void saysWhichFactKeepsAnApplicantOut() {
        var table = table(Map.of());
        var applicant = Facts.none()
                .with("sizeClass", new FactValue.Choice("LARGE"))
                .with("startUp", new FactValue.YesNo(true));

        assertThat(table.fit(applicant))
                .isInstanceOfSatisfying(
                        TierFit.Outside.class,
                        outside -> assertThat(outside.problems())
                                .extracting(RuleProblem::path, RuleProblem::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(
                                                "/facts/sizeClass", RuleProblem.Code.NO_TIER_FITS),
                                        org.assertj.core.groups.Tuple.tuple(
                                                "/facts/years", RuleProblem.Code.FACT_MISSING)));
    }

    private static TierTable randomTable(Random random) {
        var tiers = new ArrayList<Tier>();
        for (int row = random.nextInt(1, 5); row > 0; row--) {
            var when = new TreeMap<String, Condition>();
            if (random.nextBoolean()) {
                var values = new TreeSet<>(
                        List.of(List.of("MICRO", "SMALL", "MEDIUM").get(random.nextInt(3))));
                values.add(List.of("MICRO", "SMALL", "MEDIUM").get(random.nextInt(3)));
                when.put("sizeClass", new Condition.OneOf(values));
            }
            if (random.nextInt(3) == 0) {
                when.put("startUp", Condition.of(random.nextBoolean()));
            }
            if (random.nextBoolean()) {
                var from = random.nextLong(13);
                when.put("years", between(random.nextInt(4) == 0 ? null : from, from + random.nextLong(13 - from)));
            }
            tiers.add(tier("tier-" + row, when));
        }
        return new TierTable(FACTS, tiers);
    }

    private static List<Facts> everyApplicant() {
        var applicants = new ArrayList<Facts>();
        for (var size : List.of("MICRO", "SMALL", "MEDIUM")) {
            for (var startUp : List.of(true, false)) {
                for (long years = 0; years <= 12; years++) {
                    applicants.add(Facts.none()
                            .with("sizeClass", new FactValue.Choice(size))
                            .with("startUp", new FactValue.YesNo(startUp))
                            .with("years", new FactValue.Whole(years)));
                }
            }
        }
        return applicants;
    }

    @SafeVarargs
    private static TierTable table(Map<String, Condition>... rows) {
        var tiers = new ArrayList<Tier>();
        for (var row : rows) {
            tiers.add(tier("tier-" + tiers.size(), row));
        }
        return new TierTable(FACTS, tiers);
    }

    private static Tier tier(String code, Map<String, Condition> when) {
        return new Tier(code, new Bilingual("档", "tier"), new TreeMap<>(when), List.of(), null, null, null);
    }

    private static Condition between(Long from, Long to) {
        return new Condition.Between(from, to);
    }
}
