package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong with a case is said before it is split, all of it at once. */
class CaseCheckTest {

    private static final RulesText RULES = RulesText.of("{ party: GOVERNMENT, rate: 1 }");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Money HUNDRED = Money.ofYuan("100");
    private static final Money NEGATIVE = Money.ofYuan("-0.01");
    /** As many fen as are still counted, with one fen less than the next power of two. */
    private static final Money MOST = Money.ofFen((1L << 62) - 1);

    @Test
    void takesACaseWithNothingWrong() {
        var costs = List.of(new CostLine("whole", Money.ZERO), new CostLine("half", HUNDRED, Money.ZERO, null, null));

        assertThat(problems(
                        RULES, costs, List.of(offer(Party.GOVERNMENT, Money.ZERO)), List.of(room(Money.ZERO, "half"))))
                .isEmpty();
        assertThat(problems(
                        RULES,
                        List.of(),
                        List.of(new Offer(Party.GOVERNMENT, Rate.WHOLE, null)),
                        List.of(room(HUNDRED, null))))
                .isEmpty();
        assertThat(problems(RULES, List.of(new CostLine("whole", MOST)), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void namesNegativeAmountsWhereverTheyAre() {
        var costs = List.of(new CostLine("whole", HUNDRED), new CostLine("whole", NEGATIVE, NEGATIVE, null, null));

        var found = problems(RULES, costs, List.of(offer(Party.GOVERNMENT, NEGATIVE)), List.of(room(NEGATIVE, null)));

        assertThat(found)
                .extracting(RuleProblem::code, RuleProblem::path)
                .containsExactly(
                        tuple(Code.AMOUNT_INVALID, "/costs/1/amount"),
                        tuple(Code.AMOUNT_INVALID, "/costs/1/vat"),
                        tuple(Code.AMOUNT_INVALID, "/offers/0/amount"),
                        tuple(Code.AMOUNT_INVALID, "/rooms/0/left"));
        assertThat(found.getFirst().explanation())
                .isEqualTo(new Bilingual("金额 -0.01 不能为负数", "the amount -0.01 is negative"));
    }

    @Test
    void namesCategoriesAndPartiesThatTheProgrammeHasNot() {
        var found = problems(
                RULES,
                List.of(new CostLine("land", HUNDRED)),
                List.of(offer(Party.GOVERNMENT, HUNDRED), offer(Party.LEAD, HUNDRED)),
                List.of(room(HUNDRED, "half"), room(HUNDRED, "water")));

        assertThat(found)
                .extracting(RuleProblem::code, RuleProblem::path)
                .containsExactly(
                        tuple(Code.UNKNOWN_CATEGORY, "/costs/0/category"),
                        tuple(Code.UNKNOWN_PARTY, "/offers/1/party"),
                        tuple(Code.UNKNOWN_CATEGORY, "/rooms/1/category"));
        assertThat(found.getFirst().explanation().en())
                .isEqualTo("the cost category land does not exist (one of whole, half, none)");
    }

    @Test
    void refusesMoreThanCanBeCounted() {
        var fen = Money.ofFen(1);

        assertThat(problems(
                        RULES, List.of(new CostLine("whole", MOST), new CostLine("half", fen)), List.of(), List.of()))
                .extracting(RuleProblem::code, RuleProblem::path)
                .containsExactly(tuple(Code.AMOUNT_INVALID, "/costs"));
        assertThat(problems(RULES, List.of(new CostLine("whole", MOST, fen, null, null)), List.of(), List.of()))
                .extracting(RuleProblem::path)
                .containsExactly("/costs");
    }

    @Test
    void asksForTheDaysThatDatedCostIsJudgedBy() {
        var ban = RULES.with("costRules: { commencementBan: true }");
        var window = RULES.with("costRules: { notBefore: CALL_OPENING, notAfter: PROJECT_END }");
        var fixed = RULES.with("costRules: { notBefore: 2026-01-01, notAfter: 2026-12-31 }");
        var contracted = new CostLine("whole", HUNDRED, null, DAY, null);
        var paid = new CostLine("whole", HUNDRED, null, null, DAY);
        var undated = new CostLine("whole", HUNDRED);

        assertThat(missing(ban, contracted))
                .containsExactly("the cost is dated, but the day of APPLICATION is missing");
        assertThat(missing(ban, paid)).hasSize(1);
        assertThat(missing(ban, undated)).isEmpty();
        assertThat(missing(window, undated, paid))
                .containsExactly(
                        "the cost is dated, but the day of CALL_OPENING is missing",
                        "the cost is dated, but the day of PROJECT_END is missing");
        assertThat(missing(fixed, contracted)).isEmpty();
        assertThat(missing(RULES, contracted)).isEmpty();
    }

    private static List<String> missing(RulesText rules, CostLine... costs) {
        return problems(rules, List.of(costs), List.of(), List.of()).stream()
                .filter(problem -> problem.code() == Code.FACT_MISSING)
                .map(problem -> problem.explanation().en())
                .toList();
    }

    private static List<RuleProblem> problems(
            RulesText rules, List<CostLine> costs, List<Offer> offers, List<Room> rooms) {
        return CaseCheck.problemsOf(
                new SplitRequest(rules.rules(), Facts.none(), costs, offers, rooms, CaseDates.UNKNOWN));
    }

    private static Offer offer(Party party, Money amount) {
        return new Offer(party, null, amount);
    }

    private static Room room(Money left, @Nullable String category) {
        return new Room(new Bilingual("限额", "the limit"), Set.of(Party.GOVERNMENT), left, category);
    }
}
