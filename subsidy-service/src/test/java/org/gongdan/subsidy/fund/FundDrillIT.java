package org.gongdan.subsidy.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestIdentity;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.config.stack.KillablePostgres;
import org.gongdan.subsidy.SubsidyServiceApplication;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A thousand reservations at once on a fund with room for a hundred, also while PostgreSQL is killed and comes back. As
 * often as {@code -Dgongdan.drill.runs} says; batches are small, so that the kill falls between many commits.
 */
@SpringBootTest(
        classes = SubsidyServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gongdan.commands.batch=8",
            "spring.datasource.hikari.connection-timeout=4000",
            "gongdan.portal.client-secret=a secret for tests",
            "management.server.port=0"
        })
@Import(TestIdentity.class)
@DirtiesContext
class FundDrillIT {

    private static final Caller FINANCE = new Caller("finance", "finance", Set.of(Role.FINANCE), null);
    private static final int RUNS = Integer.getInteger("gongdan.drill.runs", 2);
    private static final int SENDERS = 1_000;
    private static final int ROOM = 100;
    private static final Money EACH = Money.ofYuan("100.00");

    private static KillablePostgres postgres;

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) throws IOException {
        postgres = new KillablePostgres(Files.createTempDirectory("drill"));
        var data = Files.createTempDirectory("drill-data");
        registry.add("spring.datasource.url", () -> postgres.database().url());
        registry.add("spring.datasource.username", () -> postgres.database().username());
        registry.add("spring.datasource.password", () -> postgres.database().password());
        registry.add("gongdan.data", data::toString);
        registry.add("gongdan.issuer", () -> TestTokens.ISSUER);
        registry.add("gongdan.audience", () -> TestTokens.AUDIENCE);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void reservesExactlyWhatThereIsRoomFor() throws Exception {
        for (var run = 1; run <= RUNS; run++) {
            var fund = filledFund();
            var outcome = allAtOnce(fund, _ -> {});
            assertThat(outcome.accepted).as("run %d", run).hasSize(ROOM);
            assertThat(outcome.refused).hasSize(SENDERS - ROOM);
            assertThat(stored(fund)).containsExactlyInAnyOrderElementsOf(outcome.accepted);
        }
    }

    @Test
    void losesNothingItAcknowledgedWhenPostgresIsKilled() throws Exception {
        for (var run = 1; run <= RUNS; run++) {
            var seed = Long.getLong("gongdan.drill.seed", System.nanoTime());
            System.out.println("drill run " + run + ": -Dgongdan.drill.seed=" + seed);
            var killAt = new Random(seed).nextInt(1, ROOM - 10);
            var fund = filledFund();
            var outcome = allAtOnce(fund, acknowledged -> {
                if (acknowledged == killAt) {
                    postgres.kill();
                    postgres.restart();
                }
            });
            assertThat(outcome.accepted).as("killed after %d", killAt).hasSizeBetween(killAt, ROOM);
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> stored(fund) != null);
            assertThat(stored(fund)).containsAll(outcome.accepted).hasSizeLessThanOrEqualTo(ROOM);

            var again = sendUntilAnswered(fund);
            assertThat(again).containsAll(outcome.accepted).hasSize(ROOM);
            assertThat(stored(fund)).containsExactlyInAnyOrderElementsOf(again);
        }
    }

    private record Outcome(Set<String> accepted, Set<String> refused, Set<String> unknown) {
        Outcome() {
            this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }
    }

    @FunctionalInterface
    private interface Acknowledged {
        void count(int acknowledged);
    }

    private FundId filledFund() {
        var fund = new FundId("fund-" + UUID.randomUUID());
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            commands.send(new OpenFund(fund, Party.GOVERNMENT, 2026, "资金", "Fund", "drill"), FINANCE);
            commands.send(new AddAppropriation(fund, "a", Money.ofFen(EACH.fen() * ROOM), "doc"), FINANCE);
            return true;
        });
        return fund;
    }

    private Outcome allAtOnce(FundId fund, Acknowledged watcher) throws InterruptedException, ExecutionException {
        var outcome = new Outcome();
        var start = new CountDownLatch(1);
        var acknowledged = new AtomicInteger();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, SENDERS)
                    .mapToObj(number -> senders.submit(() -> {
                        start.await();
                        reserve(fund, "r" + number, outcome);
                        if (outcome.accepted.contains("r" + number)) {
                            watcher.count(acknowledged.incrementAndGet());
                        }
                        return number;
                    }))
                    .toList();
            start.countDown();
            for (var each : all) {
                each.get();
            }
        }
        return outcome;
    }

    private void reserve(FundId fund, String reservation, Outcome outcome) {
        try {
            commands.send(new ReserveAmount(fund, reservation, EACH), FINANCE);
            outcome.accepted.add(reservation);
        } catch (CommandRefused refused) {
            assertThat(refused.refusal()).isEqualTo(FundRefusal.INSUFFICIENT_ROOM);
            outcome.refused.add(reservation);
        } catch (RuntimeException nobodyKnows) {
            outcome.unknown.add(reservation);
        }
    }

    /** As clients do that were not answered: the same again, until they are. */
    private Set<String> sendUntilAnswered(FundId fund) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> allAtOnce(fund, _ -> {}), outcome -> outcome.unknown.isEmpty())
                .accepted;
    }

    private List<String> stored(FundId fund) {
        return jdbc.sql("""
                        select convert_from(payload, 'UTF8')::jsonb ->> 'reservationId' from domain_event
                        where aggregate_identifier = :fund and payload_type like '%AmountReserved'""").param("fund", fund.value()).query(String.class).list();
    }
}
