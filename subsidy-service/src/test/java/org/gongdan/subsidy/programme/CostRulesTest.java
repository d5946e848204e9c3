package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.programme.Exclusion.Reason;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cost counts by its tax, its dates and its category. */
class CostRulesTest {

    private static final String GOVERNMENT_50 = "{ party: GOVERNMENT, rate: 50 }";
    private static final CaseDates DATES = new CaseDates(
            LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 12, 31));

    @Test
    void leavesTaxOut() {
        var basis = RulesText.of(GOVERNMENT_50)
                .cost(taxed("whole", "1000.00", "130.00"))
                .split()
                .basis();

        assertThat(basis.eligibleCost()).isEqualTo(Money.ofYuan("1000.00"));
        assertThat(basis.ineligibleCost()).isEqualTo(Money.ofYuan("130.00"));
        assertThat(basis.exclusions()).singleElement().satisfies(exclusion -> {
            assertThat(exclusion.reason()).isEqualTo(Reason.VAT);
            assertThat(exclusion.explanation().zh()).isEqualTo("“软件”的增值税 130.00 元不计入，由申报企业自行承担。");
            assertThat(exclusion.explanation().en())
                    .isEqualTo("Value added tax on \"software\" does not count; the enterprise bears 130.00 itself.");
        });
    }

    @Test
    void countsTaxWhereTheProgrammeSaysSo() {
        var basis = RulesText.of(GOVERNMENT_50)
                .with("costRules: { vat: INCLUDED }")
                .cost(taxed("whole", "1000.00", "130.00"))
                .split()
                .basis();

        assertThat(basis.eligibleCost()).isEqualTo(Money.ofYuan("1130.00"));
        assertThat(basis.exclusions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "notBefore, APPLICATION, 2026-02-28, TOO_EARLY",
        "notBefore, APPLICATION, 2026-03-01, ",
        "notBefore, CALL_OPENING, 2026-01-31, TOO_EARLY",
        "notBefore, CALL_OPENING, 2026-02-01, ",
        "notBefore, PROJECT_START, 2026-03-31, TOO_EARLY",
        "notBefore, PROJECT_START, 2026-04-01, ",
        "notBefore, 2025-01-01, 2024-12-31, TOO_EARLY",
        "notBefore, 2025-01-01, 2025-01-01, ",
        "notAfter, PROJECT_END, 2026-12-31, ",
        "notAfter, PROJECT_END, 2027-01-01, TOO_LATE",
        "notAfter, 2026-06-30, 2026-06-30, ",
        "notAfter, 2026-06-30, 2026-07-01, TOO_LATE",
    })
    void holdsCostAgainstADay(String limit, String moment, LocalDate day, @Nullable Reason reason) {
        var rules = RulesText.of(GOVERNMENT_50)
                .with("costRules: { %s: %s }".formatted(limit, moment))
                .on(DATES)
                .cost("whole", "100.00");

        for (var line : new CostLine[] {dated("whole", day, null), dated("whole", null, day)}) {
            var basis = rules.cost(line).split().basis();
            assertThat(basis.exclusions())
                    .extracting(Exclusion::reason)
                    .isEqualTo(reason == null ? List.of() : List.of(reason));
            assertThat(basis.eligibleCost().amount()).isEqualTo(reason == null ? "1100.00" : "100.00");
            assertThat(basis.eligibleCost().plus(basis.ineligibleCost())).isEqualTo(Money.ofYuan("1100.00"));
        }
    }

    @Test
    void takesTheEarlierDayForTheBeginningAndTheLaterForTheEnd() {
        var rules = RulesText.of(GOVERNMENT_50)
                .with("costRules: { notBefore: 2026-01-01, notAfter: 2026-12-31 }")
                .cost("whole", "100.00");

        assertThat(reasons(rules.cost(dated("whole", LocalDate.of(2025, 12, 31), LocalDate.of(2026, 5, 1)))))
                .containsExactly(Reason.TOO_EARLY);
        assertThat(reasons(rules.cost(dated("whole", LocalDate.of(2026, 5, 1), LocalDate.of(2027, 1, 1)))))
                .containsExactly(Reason.TOO_LATE);
        assertThat(reasons(rules.cost(dated("whole", LocalDate.of(2027, 1, 1), LocalDate.of(2026, 5, 1)))))
                .containsExactly(Reason.TOO_LATE);
        assertThat(reasons(rules.cost(dated("whole", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))))
                .isEmpty();
    }

    @Test
    void saysHowMuchOfACategoryIsOutsideTheDates() {
        var exclusions = RulesText.of(GOVERNMENT_50)
                .with("costRules: { notBefore: APPLICATION, notAfter: PROJECT_END }")
                .on(DATES)
                .cost(dated("whole", LocalDate.of(2026, 2, 1), null))
                .cost(new CostLine("whole", Money.ofYuan("2.00"), Money.ofYuan("0.50"), LocalDate.of(2026, 1, 1), null))
                .cost(dated("whole", null, LocalDate.of(2027, 2, 1)))
                .split()
                .basis()
                .exclusions();

        assertThat(exclusions)
                .extracting(exclusion -> exclusion.explanation().en())
                .containsExactly(
                        "1,002.50 of \"software\" was contracted or paid before 2026-03-01 and does not count;"
                                + " the enterprise bears it itself.",
                        "1,000.00 of \"software\" was contracted or paid after 2026-12-31 and does not count;"
                                + " the enterprise bears it itself.");
        assertThat(exclusions)
                .extracting(exclusion -> exclusion.explanation().zh())
                .containsExactly(
                        "“软件”中有 1,002.50 元在 2026-03-01 之前签约或付款，不计入，由申报企业自行承担。",
                        "“软件”中有 1,000.00 元在 2026-12-31 之后签约或付款，不计入，由申报企业自行承担。");
    }

    @Test
    void refusesAProjectThatWasBegunBeforeTheApplication() {
        var rules = RulesText.of(GOVERNMENT_50)
                .with("costRules: { commencementBan: true }")
                .on(DATES)
                .cost("half", "50.00")
                .cost("none", "7.00");
        var begun = rules.cost(dated("whole", LocalDate.of(2026, 2, 28), null)).split();

        assertThat(begun).isInstanceOfSatisfying(Split.Infeasible.class, refused -> {
            assertThat(refused.contradiction()).isEqualTo(Split.Contradiction.COMMENCED);
            assertThat(refused.explanation().zh()).startsWith("申报之前已经签约或付款");
            assertThat(refused.basis().eligibleCost()).isEqualTo(Money.ZERO);
            assertThat(refused.basis().ineligibleCost()).isEqualTo(Money.ofYuan("1057.00"));
        });
        assertThat(begun.basis().exclusions())
                .extracting(exclusion ->
                        exclusion.reason() + ": " + exclusion.explanation().en())
                .containsExactly(
                        "COMMENCED: \"software\" was first contracted or paid on 2026-02-28, before the application on"
                                + " 2026-03-01; its 1,000.00 does not count.",
                        "COMMENCED: The project was begun before the application on 2026-03-01; the 50.00 of"
                                + " \"equipment\" does not count.",
                        "CATEGORY_NOT_ELIGIBLE: \"other\" is not eligible; the enterprise bears 7.00 itself.");
        assertThat(begun.basis().exclusions().getFirst().explanation().zh())
                .isEqualTo("“软件”最早于 2026-02-28 签约或付款，早于申报日 2026-03-01，1,000.00 元不计入。");
        assertThat(rules.cost(dated("whole", LocalDate.of(2026, 3, 1), null)).split())
                .isInstanceOf(Split.Balanced.class);
        assertThat(rules.cost(dated("none", LocalDate.of(2026, 1, 1), null)).split())
                .as("cost that never counted begins no project")
                .isInstanceOf(Split.Balanced.class);
    }

    @Test
    void asksForTheDayThatDatedCostIsHeldAgainst() {
        var rules = RulesText.of(GOVERNMENT_50)
                .with("costRules: { notBefore: APPLICATION, notAfter: PROJECT_END, commencementBan: true }");
        var undated = rules.cost("whole", "10.00");

        var invalid = catchThrowableOfType(
                RulesInvalid.class, rules.cost(dated("whole", LocalDate.of(2026, 1, 1), null))::split);

        assertThat(invalid.problems())
                .extracting(RuleProblem::code, problem -> problem.explanation().en())
                .containsExactly(
                        tuple(
                                RuleProblem.Code.FACT_MISSING,
                                "the cost is dated, but the day of APPLICATION is missing"),
                        tuple(
                                RuleProblem.Code.FACT_MISSING,
                                "the cost is dated, but the day of PROJECT_END is missing"));
        assertThat(undated.split()).isInstanceOf(Split.Balanced.class);
    }

    @Test
    void keepsWhatCountsOfEachCategory() {
        var basis = RulesText.of(GOVERNMENT_50)
                .tier("maxCost: 900.00")
                .cost("whole", "300.00")
                .cost("half", "4000.00")
                .split()
                .basis();

        assertThat(basis.categories())
                .containsExactly(
                        new SplitBasis.CategoryCost("whole", Money.ofYuan("300.00")),
                        new SplitBasis.CategoryCost("half", Money.ofYuan("1000.00")));
        assertThat(basis.exclusions())
                .extracting(exclusion -> exclusion.explanation().en())
                .containsExactly(
                        "\"equipment\" counts up to 2,000.00; the enterprise bears the 2,000.00 above it itself.",
                        "\"equipment\" counts up to 1,000.00; the enterprise bears the 1,000.00 above it itself.",
                        "The tier counts project cost up to 900.00; the enterprise bears the 400.00 above it itself.");
    }

    private static List<Reason> reasons(RulesText rules) {
        return rules.split().basis().exclusions().stream()
                .map(Exclusion::reason)
                .toList();
    }

    private static CostLine taxed(String category, String amount, String tax) {
        return new CostLine(category, Money.ofYuan(amount), Money.ofYuan(tax), null, null);
    }

    private static CostLine dated(String category, @Nullable LocalDate contracted, @Nullable LocalDate paid) {
        return new CostLine(category, Money.ofYuan("1000.00"), null, contracted, paid);
    }
}
