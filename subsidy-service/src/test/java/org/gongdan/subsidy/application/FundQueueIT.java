package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money goes to those who were first to submit, whenever it comes and whoever was granted first. */
class FundQueueIT extends FundQueueTest {

    private static final Caller FINANCE_OFFICER = new Caller("f", "f", java.util.Set.of(Role.FINANCE), null);

    @Autowired
    private Commands commands;

    @ParameterizedTest
    @ValueSource(longs = {20260301, 4711})
    void servesThirtyInTheOrderOfTheirSubmissionsHoweverTheMoneyComes(long seed) {
        var random = new Random(seed);
        var funds = funds("1000000.00", "1000000.00");
        var kept = keepEverything(funds, random);
        var costs = new LinkedHashMap<String, Money>();
        for (var each = 0; each < 30; each++) {
            var cost = Money.ofFen(100L * (1_000 + random.nextInt(90_000)));
            costs.put(submitted(cost.amount()), cost);
        }
        var shuffled = new ArrayList<>(costs.keySet());
        Collections.shuffle(shuffled, random);
        shuffled.forEach(path -> grant(path, funds));
        settled();
        assertThat(costs.keySet()).allSatisfy(path -> assertThat(status(path)).isEqualTo("AWAITING_FUNDS"));

        var withdrawn = new HashSet<String>();
        Collections.shuffle(kept, random);
        for (var reservation : kept) {
            if (random.nextInt(12) == 0) {
                var leaver = shuffled.removeLast();
                if (!status(leaver).equals("WITHDRAWN")) {
                    withdraw(leaver);
                    withdrawn.add(leaver);
                }
            }
            var fund = new FundId(funds.get(reservation.startsWith("G") ? "GOVERNMENT" : "ASSOCIATION"));
            commands.send(new ReleaseReservation(fund, reservation), FINANCE_OFFICER);
            if (random.nextInt(3) == 0) {
                settled();
                assertNobodyFitsWhoIsNext(costs, withdrawn, funds);
            }
        }
        settled();
        var mine = costs.keySet().stream().map(FundQueueTest::idOf).toList();
        var offered = offersInOrder().stream().filter(mine::contains).toList();
        var inOrder = mine.stream().filter(offered::contains).toList();
        assertThat(offered).doesNotHaveDuplicates().isEqualTo(inOrder);
        assertThat(costs.keySet())
                .filteredOn(path -> !withdrawn.contains(path))
                .allSatisfy(path -> assertThat(status(path)).isEqualTo("OFFERED"));
    }

    /** In small parts under names of their own, so that they can be given back one by one. */
    private ArrayList<String> keepEverything(Map<String, String> funds, Random random) {
        var kept = new ArrayList<String>();
        for (var entry : funds.entrySet()) {
            var left = Money.ofYuan("1000000.00");
            for (var number = 0; left.isPositive(); number++) {
                var part = Money.ofFen(100L * (20_000 + random.nextInt(60_000))).min(left);
                var name = entry.getKey().charAt(0) + "-" + number;
                commands.send(new ReserveAmount(new FundId(entry.getValue()), name, part), FINANCE_OFFICER);
                kept.add(name);
                left = left.minus(part);
            }
        }
        return kept;
    }

    /** The served are the first of those who stayed, and the one after them really does not fit. */
    private void assertNobodyFitsWhoIsNext(
            Map<String, Money> costs, HashSet<String> withdrawn, Map<String, String> funds) {
        var waits = false;
        for (var entry : costs.entrySet()) {
            if (withdrawn.contains(entry.getKey())) {
                continue;
            }
            var offered = status(entry.getKey()).equals("OFFERED");
            assertThat(offered && waits).as("%s overtook", entry.getKey()).isFalse();
            if (!offered && !waits) {
                var government = Money.ofYuan(fundFigure(funds.get("GOVERNMENT"), "available"));
                var association = Money.ofYuan(fundFigure(funds.get("ASSOCIATION"), "available"));
                var cost = entry.getValue();
                assertThat(cost.percentDown(java.math.BigDecimal.valueOf(30)).isMoreThan(government)
                                || cost.percentDown(java.math.BigDecimal.valueOf(20))
                                        .isMoreThan(association))
                        .as("%s fits but waits", entry.getKey())
                        .isTrue();
            }
            waits |= !offered;
        }
    }

    @Test
    void letsNobodyOvertakeWhoFitsButSubmittedLater() {
        var funds = funds("30000.00", "20000.00");
        var large = submitted("100001.00");
        var small = submitted("10000.00");
        grant(large, funds);
        awaitStatus(large, "AWAITING_FUNDS");
        grant(small, funds);
        awaitStatus(small, "AWAITING_FUNDS");
        assertThat(fundFigure(funds.get("GOVERNMENT"), "reserved")).isEqualTo("0.00");

        appropriate(funds.get("GOVERNMENT"), "more", "10000.00");
        appropriate(funds.get("ASSOCIATION"), "more", "10000.00");
        awaitStatus(large, "OFFERED");
        awaitStatus(small, "OFFERED");
    }

    @Test
    void letsNobodyTakeByHandWhatIsKeptForThoseWhoWait() {
        var funds = funds("30000.00", "20000.00");
        var government = funds.get("GOVERNMENT");
        var by = Map.<String, Object>of("reservationId", "by-hand", "amount", Money.ofYuan("100.00"));
        assertThat(post("/api/funds/" + government + "/reservations", by, FINANCE)
                        .status())
                .isEqualTo(201);
        var path = submitted("100000.00");
        grant(path, funds);
        awaitStatus(path, "AWAITING_FUNDS");
        var more = Map.<String, Object>of("reservationId", "more-by-hand", "amount", Money.ofYuan("1.00"));
        var refused = post("/api/funds/" + government + "/reservations", more, FINANCE, "Accept-Language", "en");
        assertThat(refused.problem()).isEqualTo("others-wait-for-fund");
        assertThat(refused.body().path("detail").asString()).contains("1 applications wait");
        assertThat(post("/api/funds/" + government + "/reservations", by, FINANCE)
                        .status())
                .isEqualTo(201);
        withdraw(path);
        settled();
        assertThat(post("/api/funds/" + government + "/reservations", more, FINANCE)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void servesTheEarlierSubmissionFirstThoughItWasGrantedLater() {
        var funds = funds("1.00", "1.00");
        var first = submitted("100000.00");
        var second = submitted("100000.00");
        grant(second, funds);
        awaitStatus(second, "AWAITING_FUNDS");
        grant(first, funds);
        awaitStatus(first, "AWAITING_FUNDS");
        appropriate(funds.get("GOVERNMENT"), "more", "30000.00");
        appropriate(funds.get("ASSOCIATION"), "more", "20000.00");
        awaitStatus(first, "OFFERED");
        settled();
        assertThat(status(second)).isEqualTo("AWAITING_FUNDS");
    }

    @Test
    void letsThemPassWhereTheRulesOfTheOneWhoWaitsSaySo() {
        var funds = funds("30000.00", "20000.00");
        var large = submitted("100001.00", PilotRules.LETTING_PASS);
        var strict = submitted("50000.00");
        var tooLarge = submitted("50000.05");
        var last = submitted("100.00");
        grant(large, funds);
        grant(strict, funds);
        awaitStatus(strict, "OFFERED");
        grant(tooLarge, funds);
        awaitStatus(tooLarge, "AWAITING_FUNDS");
        grant(last, funds);
        awaitStatus(last, "AWAITING_FUNDS");
        assertThat(status(large)).isEqualTo("AWAITING_FUNDS");
    }

    @Test
    void holdsUpInAllItsFundsUntilItLeaves() {
        var one = funds("100000.00", "1.00");
        var two = funds("100000.00", "100000.00");
        var short1 = Map.of("GOVERNMENT", one.get("GOVERNMENT"), "ASSOCIATION", one.get("ASSOCIATION"));
        var crossing = Map.of("GOVERNMENT", one.get("GOVERNMENT"), "ASSOCIATION", two.get("ASSOCIATION"));
        var blocking = submitted("10000.00");
        var held = submitted("10000.00");
        var heldToo = submitted("10000.00");
        grant(blocking, short1);
        awaitStatus(blocking, "AWAITING_FUNDS");
        grant(held, crossing);
        awaitStatus(held, "AWAITING_FUNDS");
        grant(heldToo, two);
        awaitStatus(heldToo, "AWAITING_FUNDS");
        assertThat(fundFigure(one.get("GOVERNMENT"), "reserved")).isEqualTo("0.00");

        withdraw(blocking);
        awaitStatus(held, "OFFERED");
        awaitStatus(heldToo, "OFFERED");
    }

    @Test
    void servesWhoIsNextWhenTheHeadIsProposedAnew() {
        var funds = funds("3000.00", "2000.00");
        var head = submitted("100000.00");
        var next = submitted("10000.00");
        grant(head, funds);
        grant(next, funds);
        awaitStatus(next, "AWAITING_FUNDS");
        assertThat(statusOf(propose(head, funds("1.00", "1.00")))).isEqualTo("PROPOSED");
        awaitStatus(next, "OFFERED");
    }
}
