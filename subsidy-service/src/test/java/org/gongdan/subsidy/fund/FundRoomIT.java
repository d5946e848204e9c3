package org.gongdan.subsidy.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many want the last money of a fund at once: exactly those get it for whom there is room. */
class FundRoomIT extends ServiceTest {

    private static final Caller FINANCE = new Caller("finance", "finance", java.util.Set.of(Role.FINANCE), null);
    private static final int CLIENTS = 200;
    private static final int ROOM = 50;
    private static final Money EACH = Money.ofYuan("100.00");
    private static final Money ALL = Money.ofYuan("5000.00");

    @Autowired
    private Commands commands;

    @Autowired
    private Funds funds;

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(5)
    void givesItToAsManyAsThereIsRoomFor() throws Exception {
        var fund = filledFund();
        var answers = allAtOnce(CLIENTS, client -> () -> {
            try {
                commands.send(new ReserveAmount(fund, "r" + client, EACH), FINANCE);
                return "reserved";
            } catch (CommandRefused refused) {
                return refused.refusal().code();
            }
        });
        assertThat(answers).isEqualTo(Map.of("reserved", (long) ROOM, "insufficient-room", (long) CLIENTS - ROOM));
        assertReadModelIsFullAndExact(fund);
    }

    @RepeatedTest(5)
    void givesItToAsManyOverHttp() throws Exception {
        var fund = filledFund();
        var bearer = as(Role.FINANCE);
        var answers = allAtOnce(64, client -> () -> {
            var answer = post(
                    "/api/funds/" + fund + "/reservations",
                    Map.of("reservationId", "r" + client, "amount", EACH),
                    bearer);
            return answer.status() == 201 ? "reserved" : answer.status() + " " + answer.problem();
        });
        assertThat(answers).isEqualTo(Map.of("reserved", (long) ROOM, "409 insufficient-room", (long) 64 - ROOM));
        assertReadModelIsFullAndExact(fund);
    }

    @Test
    void reservesOnceForOneNameHoweverOftenItIsAsked() throws Exception {
        var fund = filledFund();
        var answers = allAtOnce(100, client -> () -> {
            commands.send(new ReserveAmount(fund, "the same", EACH), FINANCE);
            return "done";
        });
        assertThat(answers).isEqualTo(Map.of("done", 100L));
        assertThat(eventsOf(fund, "AmountReserved")).isEqualTo(1);
    }

    private FundId filledFund() {
        var fund = new FundId("fund-" + UUID.randomUUID());
        commands.send(new OpenFund(fund, Party.GOVERNMENT, 2026, "资金", "Fund", "test"), FINANCE);
        commands.send(new AddAppropriation(fund, "a", ALL, "doc"), FINANCE);
        return fund;
    }

    private void assertReadModelIsFullAndExact(FundId fund) {
        assertThat(eventsOf(fund, "AmountReserved")).isEqualTo(ROOM);
        Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> {
            var balance = funds.find(fund).orElseThrow();
            assertThat(balance.reserved()).isEqualTo(ALL);
            assertThat(balance.available()).isEqualTo(Money.ZERO);
        });
        var moved = jdbc.sql("select count(*) from fund_movement where fund_id = :fund and kind = 'RESERVED'")
                .param("fund", fund.value())
                .query(Long.class)
                .single();
        assertThat(moved).isEqualTo(ROOM);
    }

    private long eventsOf(FundId fund, String event) {
        return jdbc.sql(
                        "select count(*) from domain_event where aggregate_identifier = :fund and payload_type like :type")
                .param("fund", fund.value())
                .param("type", "%" + event)
                .query(Long.class)
                .single();
    }

    /** Lets every client wait for the last one, so that they really come together. */
    private static Map<String, Long> allAtOnce(int clients, IntFunction<Callable<String>> work)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(clients);
        List<Future<String>> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            IntStream.range(0, clients)
                    .mapToObj(work)
                    .forEach(each -> answers.add(pool.submit(() -> {
                        start.await();
                        return each.call();
                    })));
        }
        List<String> given = new ArrayList<>();
        for (var answer : answers) {
            given.add(answer.get());
        }
        return given.stream().collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
    }
}
