package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.shared.Party.ASSOCIATION;
import static org.gongdan.subsidy.shared.Party.ENTERPRISE;
import static org.gongdan.subsidy.shared.Party.GOVERNMENT;
import static org.gongdan.subsidy.shared.Party.LEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published cost-share rules with the figures that their sources give. */
class WorkedExamplesTest {

    @ParameterizedTest
    @CsvSource({
        "basic,       100000000.00,  30000000.00,  30000000.00,  40000000.00",
        "basic,       140000000.00,  42000000.00,  42000000.00,  56000000.00",
        "basic,       140000000.01,  42000000.00,  42000000.01,  56000000.00",
        "advanced 1,  400000000.00, 120000000.00, 120000000.00, 160000000.00",
        "advanced 1,  500000000.00, 120000000.00, 180000000.00, 200000000.00",
        "advanced 2, 1000000000.00, 240000000.00, 360000000.00, 400000000.00",
        "small firm,   20000000.00,  10000000.00,  10000000.00,         0.00",
        "small firm,   12345678.91,   6172839.45,   6172839.46,         0.00",
    })
    void splitsTheLeadCompanyFactory(String type, String cost, String government, String lead, String enterprise) {
        var split = split(Shipped.k1(), Facts.none().with(KnownFact.PROJECT_TYPE, type), "equipment", cost);

        assertThat(split).isInstanceOf(Split.Balanced.class);
        assertShares(split, government, "0.00", lead, enterprise);
    }

    @Test
    void leavesAGapThatOnlyTheLeadCompanyMayClose() {
        var offer = new Offer(LEAD, Rate.ofPercent("30"), null);
        var split = ShareSolver.solve(new SplitRequest(
                Shipped.k1(),
                Facts.none().with(KnownFact.PROJECT_TYPE, "advanced 1"),
                List.of(new CostLine("equipment", Money.ofYuan("500000000.00"))),
                List.of(offer),
                List.of(),
                CaseDates.UNKNOWN));

        assertThat(split).isInstanceOfSatisfying(Split.UnfundedGap.class, gap -> {
            assertThat(gap.gap()).isEqualTo(Money.ofYuan("30000000.00"));
            assertThat(gap.closableBy()).containsExactly(LEAD);
        });
        assertShares(split, "120000000.00", "0.00", "150000000.00", "200000000.00");
    }

    @Test
    void letsTheAssociationRelieveTheSmallFirm() {
        var facts = Facts.none()
                .with(KnownFact.PROJECT_TYPE, "advanced 1")
                .with("associationCoFunds", new FactValue.YesNo(true));

        var split = split(Shipped.k1(), facts, "equipment", "400000000.00");

        assertShares(split, "120000000.00", "40000000.00", "120000000.00", "120000000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "k2-ai-voucher-2021, SME,      100000000.00,  80000000.00,  20000000.00",
        "k2-ai-voucher-2021, SME,      500000000.00, 300000000.00, 200000000.00",
        "k2-ai-voucher-2021, MID_SIZE, 100000000.00,  70000000.00,  30000000.00",
        "k2-ai-voucher-2024, SME,      500000000.00, 200000000.00, 300000000.00",
        "k2-ai-voucher-2024, SME,              0.03,         0.02,         0.01",
    })
    void givesTheAiVoucherUpToTheFirmsOwnPart(
            String version, String firm, String cost, String government, String enterprise) {
        var facts = Facts.none().with("firm", new FactValue.Choice(firm));

        assertShares(split(Shipped.worked(version), facts, "solution", cost), government, "0.00", "0.00", enterprise);
    }

    @ParameterizedTest
    @CsvSource({
        "L2,  500000.00,  250000.00,  50000.00,  200000.00",
        "L2, 1000000.00,  300000.00,  60000.00,  640000.00",
        "L3, 1400000.00,  600000.00, 120000.00,  680000.00",
        "L4, 3000000.00, 1000000.00, 200000.00, 1800000.00",
    })
    void capsZhongshanByTheMaturityReached(
            String maturity, String cost, String government, String association, String enterprise) {
        var facts = Facts.none().with(KnownFact.MATURITY_AFTER, maturity);

        assertShares(split(Shipped.z1(), facts, "software", cost), government, association, "0.00", enterprise);
    }

    @ParameterizedTest
    @CsvSource({
        "10000000.00, 3000000.00,  7000000.00",
        "26666666.67, 8000000.00, 18666666.67",
        "50000000.00, 8000000.00, 42000000.00",
    })
    void capsTheGuangdongBenchmarkProject(String cost, String government, String enterprise) {
        var split = split(Shipped.worked("g1-guangdong-benchmark"), Facts.none(), "input", cost);

        assertShares(split, government, "0.00", "0.00", enterprise);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-31, 300000.00, 200000.00, 100000.00",
        "2020-03-31, 900000.00, 400000.00, 500000.00",
        "2020-04-01, 300000.00, 225000.00,  75000.00",
        "2020-04-01, 900000.00, 600000.00, 300000.00",
    })
    void givesTheTechnologyVoucherOfTheDay(LocalDate day, String cost, String government, String enterprise) {
        var versions =
                List.of(Shipped.worked("h1-technology-voucher-2016"), Shipped.worked("h1-technology-voucher-2020"));
        var rules = RuleSet.inForce(versions, day).orElseThrow();

        assertShares(split(rules, Facts.none(), "bespoke", cost), government, "0.00", "0.00", enterprise);
    }

    @Test
    void countsOffTheShelfProductsUpToHalfOfTheTechnologyVoucherProject() {
        var split = ShareSolver.solve(SplitRequest.of(
                Shipped.worked("h1-technology-voucher-2020"),
                Facts.none(),
                List.of(
                        new CostLine("off-the-shelf", Money.ofYuan("300000.00")),
                        new CostLine("bespoke", Money.ofYuan("100000.00")))));

        assertThat(split.basis().eligibleCost()).isEqualTo(Money.ofYuan("300000.00"));
        assertThat(split.basis().ineligibleCost()).isEqualTo(Money.ofYuan("100000.00"));
        assertShares(split, "225000.00", "0.00", "0.00", "75000.00");
    }

    @Test
    void givesNoMoreThanTheLifetimeCapOfTheTechnologyVoucherLeaves() {
        var rules = Shipped.worked("h1-technology-voucher-2020");
        var cap = rules.firmCaps().getFirst();
        var room = new Room(cap.name(), Set.of(GOVERNMENT), Money.ofYuan("50000.00"));

        var split = ShareSolver.solve(new SplitRequest(
                rules,
                Facts.none(),
                List.of(new CostLine("bespoke", Money.ofYuan("300000.00"))),
                List.of(),
                List.of(room),
                CaseDates.UNKNOWN));

        assertShares(split, "50000.00", "0.00", "0.00", "250000.00");
        assertThat(split.shares().getFirst().constraint()).isEqualTo(Constraint.ROOM_LEFT);
    }

    @ParameterizedTest
    @CsvSource({
        "FEASIBILITY, MICRO, 70",
        "FEASIBILITY, SMALL, 70",
        "INDUSTRIAL, SMALL, 70",
        "FEASIBILITY, MEDIUM, 60",
        "INDUSTRIAL, MEDIUM, 60",
        "INDUSTRIAL, LARGE, 50",
        "EXPERIMENTAL, MICRO, 45",
        "EXPERIMENTAL, SMALL, 45",
        "EXPERIMENTAL, MEDIUM, 35",
        "EXPERIMENTAL, LARGE, 25",
    })
    void allowsTheMaximumIntensityOfTheResearch(String kind, String size, int percent) {
        var facts = Facts.none().with(KnownFact.RESEARCH_KIND, kind).with(KnownFact.SIZE_CLASS, size);

        var split = split(Shipped.worked("u1-maximum-intensity"), facts, "project", "10000.00");

        assertShares(split, percent * 100 + ".00", "0.00", "0.00", 10000 - percent * 100 + ".00");
    }

    @ParameterizedTest
    @CsvSource({
        "MICRO,  SINGLE,  100000.00, 40000.00, 20000.00,  40000.00",
        "SMALL,  CLUSTER, 100000.00, 50000.00, 20000.00,  30000.00",
        "MEDIUM, SINGLE,  100000.00, 30000.00, 15000.00,  55000.00",
        "MEDIUM, CHAIN,   100000.00, 40000.00, 15000.00,  45000.00",
        "SMALL,  SINGLE, 3000000.00, 800000.00, 400000.00, 1800000.00",
    })
    void sharesThePlainExampleThreeWays(
            String size, String mode, String cost, String government, String association, String enterprise) {
        var facts = Facts.none().with(KnownFact.SIZE_CLASS, size).with(KnownFact.MODE, mode);

        assertShares(split(Shipped.threeWay(), facts, "software", cost), government, association, "0.00", enterprise);
    }

    private static Split split(RuleSet rules, Facts facts, String category, String cost) {
        return ShareSolver.solve(SplitRequest.of(rules, facts, List.of(new CostLine(category, Money.ofYuan(cost)))));
    }

    private static void assertShares(
            Split split, String government, String association, String lead, String enterprise) {
        assertThat(List.of(GOVERNMENT, ASSOCIATION, LEAD, ENTERPRISE).stream()
                        .map((Party party) -> split.shareOf(party).amount()))
                .containsExactly(government, association, lead, enterprise);
    }
}
