package org.gongdan.subsidy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.claim.InvoiceUseEvent.InvoiceFreed;
import org.gongdan.subsidy.claim.InvoiceUseEvent.InvoiceUsed;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.fund.FundEvent;
import org.gongdan.subsidy.generate.Frauds.Pattern;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.shared.CreditCode;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories follow from their plan alone, and keep by themselves what the aggregates would insist on. */
class GenerationTest {

    private static final int INVESTMENTS = 300;
    private static final Path CONFIG = Path.of("../config");

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() throws SQLException {
        var first = digest(INVESTMENTS, 7);
        assertThat(digest(INVESTMENTS, 7)).isEqualTo(first);
        assertThat(digest(INVESTMENTS, 8)).isNotEqualTo(first);
        assertThat(digest(INVESTMENTS + 1, 7)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbersEveryStreamWithoutGapsAndGivesEveryEventAnIdOfItsOwn(long seed) {
        var next = new HashMap<String, Long>();
        var ids = new HashSet<String>();
        for (var fact : facts(seed)) {
            assertThat(fact.number()).as(fact.stream()).isEqualTo(next.getOrDefault(fact.stream(), 0L));
            next.put(fact.stream(), fact.number() + 1);
            assertThat(ids.add(fact.eventId())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void opensExactlyTheInvestmentsAskedForAndSharesTheirCostToTheFen(long seed) {
        var opened = events(seed, InvestmentOpened.class);
        assertThat(opened).hasSize(INVESTMENTS);
        assertThat(opened).extracting(InvestmentOpened::uscc).allMatch(CreditCode::checkCharacterFits);
        for (var each : opened) {
            var split = each.award().split();
            assertThat(Money.sum(split.shares(), ShareLine::amount))
                    .isEqualTo(split.basis().eligibleCost());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverTakesMoreFromAFundThanItHas(long seed) {
        var available = new HashMap<Object, Money>();
        for (var event : events(seed, FundEvent.class)) {
            var change = switch (event) {
                case FundEvent.AppropriationAdded added -> added.amount();
                case FundEvent.AmountReserved reserved -> Money.ZERO.minus(reserved.amount());
                case FundEvent.ReservationReleased released -> released.amount();
                case FundEvent.CommitmentReduced reduced -> reduced.by();
                default -> Money.ZERO;
            };
            var left = available.merge(event.fundId(), change, Money::plus);
            assertThat(left.isNegative()).as(event.toString()).isFalse();
        }
        assertThat(available).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void usesAnInvoiceInOneClaimAtATime(long seed) {
        var used = new HashSet<String>();
        for (var fact : facts(seed)) {
            if (fact.event() instanceof InvoiceUsed use) {
                assertThat(used.add(use.invoiceUseId().value())).isTrue();
            } else if (fact.event() instanceof InvoiceFreed freed) {
                assertThat(used.remove(freed.invoiceUseId().value())).isTrue();
            }
        }
        assertThat(used).hasSizeGreaterThan(INVESTMENTS / 2);
    }

    @Test
    void runsThroughTheYearsInTheOrderOfTime() {
        var facts = facts(1);
        var first = facts.getFirst().at();
        var last = facts.getLast().at();
        assertThat(first).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(last).isBefore(Instant.parse("2026-07-01T00:00:00Z")).isAfter(Instant.parse("2026-05-01T00:00:00Z"));
        for (var index = 1; index < facts.size(); index++) {
            // what one run or reaction does at once may reach a few minutes ahead of what others do meanwhile
            assertThat(facts.get(index).at()).isAfter(facts.get(index - 1).at().minusSeconds(8_000));
        }
    }

    @Test
    void mixesSizesCitiesAndEndings() {
        var facts = facts(2);
        var kinds = new HashMap<String, Integer>();
        facts.forEach(fact -> kinds.merge(fact.event().getClass().getSimpleName(), 1, Integer::sum));
        assertThat(kinds)
                .containsKeys(
                        "ApplicationRejected",
                        "ApplicationWithdrawn",
                        "OfferDeclined",
                        "OfferExpired",
                        "CorrectionRequested",
                        "ClaimRejected",
                        "ClaimLineDeducted",
                        "CommitmentReduced",
                        "PaymentFailed",
                        "InvestmentClosed",
                        "KpiVerified",
                        "MilestoneVerified");
        var cities = new HashSet<String>();
        events(2, EnterpriseRegistered.class)
                .forEach(each -> cities.add(each.profile().region()));
        assertThat(cities).hasSizeGreaterThan(8);
        var tiers = new HashSet<String>();
        events(2, OfferAccepted.class).forEach(each -> tiers.add(each.award().tier()));
        assertThat(tiers).hasSize(4);
        assertThat(facts.size() / INVESTMENTS).isBetween(25, 60);
    }

    @Test
    void plantsEveryPatternAndTellsWhere() {
        var planted = new EnumMap<Pattern, Integer>(Pattern.class);
        var investments = new HashSet<String>();
        var facts = play(4_000, 5, (pattern, where, _, _, _) -> {
            planted.merge(pattern, 1, Integer::sum);
            investments.add(where.id.value());
        });
        assertThat(planted).containsOnlyKeys(Pattern.values());
        assertThat(planted.get(Pattern.PAYBACK_CIRCLE)).isGreaterThanOrEqualTo(3);
        var places = new HashSet<String>();
        assertThat(facts).allMatch(fact -> places.add(fact.stream() + "/" + fact.number()));
        var opened = new HashSet<String>();
        facts.stream()
                .filter(fact -> fact.event() instanceof InvestmentOpened)
                .forEach(fact -> opened.add(fact.stream()));
        assertThat(opened).containsAll(investments);
    }

    private static final Map<Long, List<Tape.Fact>> PLAYED = new HashMap<>();

    private static List<Tape.Fact> facts(long seed) {
        return PLAYED.computeIfAbsent(seed, _ -> play(INVESTMENTS, seed, (_, _, _, _, _) -> {}));
    }

    private static <T> List<T> events(long seed, Class<T> type) {
        return facts(seed).stream()
                .map(Tape.Fact::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Tape.Fact> play(int investments, long seed, Frauds.Truth truth) {
        var plan = plan(investments, seed);
        var facts = new ArrayList<Tape.Fact>();
        new Province(plan, Sources.rules(CONFIG, plan), Sources.scenarios(CONFIG), facts::addAll, truth, _ -> {})
                .play(Set.of());
        return facts;
    }

    private static String digest(int investments, long seed) throws SQLException {
        var plan = plan(investments, seed);
        return new Generation(plan, Sources.rules(CONFIG, plan), Sources.scenarios(CONFIG), (_, _, _, _, _) -> {})
                .run(_ -> {}, Set.of(), (_, _) -> {});
    }

    private static Plan plan(int investments, long seed) {
        return new Plan(investments, seed, YearMonth.of(2024, 1));
    }
}
