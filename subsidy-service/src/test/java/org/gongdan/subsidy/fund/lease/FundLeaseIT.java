package org.gongdan.subsidy.fund.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes and one busy fund: the one hands its commands to the other, until that one is killed. */
class FundLeaseIT extends ServiceTest {

    private static final Caller FINANCE = new Caller("finance", "finance", Set.of(Role.FINANCE), null);

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    private final FundId fund = new FundId("fund-" + UUID.randomUUID());

    @Test
    void isServedByOneProcessAndTakenOverWhenThatOneIsKilled() throws Exception {
        commands.send(new OpenFund(fund, Party.GOVERNMENT, 2026, "资金", "Fund", "test"), FINANCE);
        commands.send(new AddAppropriation(fund, "a", Money.ofYuan("1000000.00"), "doc"), FINANCE);
        var other = otherProcess();
        String otherNode;
        try {
            await().atMost(Duration.ofMinutes(3)).until(() -> !holder().isEmpty() || !other.isAlive());
            assertThat(other.isAlive())
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
            otherNode = holder().getFirst();
            assertThat(otherNode).isNotEqualTo(CommandMetadata.THIS_NODE);
            var wave = new AtomicInteger();
            // each wave asks for other reservations: one that repeats the last would reserve nothing, wherever it is
            // served
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                reserve("before-" + wave.incrementAndGet(), 50);
                return reservedBy(otherNode, "before") > 0;
            });
        } finally {
            other.destroyForcibly();
        }
        var killed = System.nanoTime();
        reserve("after", 200);
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(10));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            reserve("later", 100);
            return holder().equals(List.of(CommandMetadata.THIS_NODE));
        });
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        for (var wave : List.of("before", "after", "later")) {
            assertThat(reservations(wave)).doesNotHaveDuplicates();
        }
        assertThat(reservations("after")).hasSize(200);
        assertThat(jdbc.sql(
                                "select max(sequence_number) + 1 - count(*) from domain_event where aggregate_identifier = :id")
                        .param("id", fund.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** All at once; each has to succeed, the first time or as a repetition. */
    private void reserve(String wave, int count) throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, count)
                    .mapToObj(number -> senders.submit(
                            () -> commands.send(new ReserveAmount(fund, wave + "-" + number, Money.ofFen(1)), FINANCE)))
                    .toList();
            for (var each : all) {
                each.get(30, TimeUnit.SECONDS);
            }
        }
    }

    private List<String> holder() {
        return jdbc.sql("select node from fund_lease where fund_id = :id and until > now()")
                .param("id", fund.value())
                .query(String.class)
                .list();
    }

    private long reservedBy(String node, String wave) {
        return jdbc.sql("""
                        select count(*) from domain_event where aggregate_identifier = :id
                        and convert_from(payload, 'UTF8')::jsonb ->> 'reservationId' like :wave
                        and convert_from(meta_data, 'UTF8')::jsonb ->> 'node' = :node""")
                .param("id", fund.value())
                .param("wave", wave + "-%")
                .param("node", node)
                .query(Long.class)
                .single();
    }

    private List<String> reservations(String wave) {
        return jdbc.sql("""
                        select convert_from(payload, 'UTF8')::jsonb ->> 'reservationId' from domain_event
                        where aggregate_identifier = :id and payload_type like '%AmountReserved'
                        and convert_from(payload, 'UTF8')::jsonb ->> 'reservationId' like :wave""")
                .param("id", fund.value())
                .param("wave", wave + "-%")
                .query(String.class)
                .list();
    }

    private Process otherProcess() throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                FundNodeMain.class.getName(),
                "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                "--spring.datasource.password=" + environment.getRequiredProperty("spring.datasource.password"),
                "--spring.flyway.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--management.server.port=0",
                "--gongdan.data=" + folder,
                "--gongdan.personal.key-file=" + environment.getRequiredProperty("gongdan.data")
                        + "/secrets/personal-data-key",
                "--gongdan.events.project=false",
                "--gongdan.issuer=" + TestTokens.ISSUER,
                "--gongdan.audience=" + TestTokens.AUDIENCE,
                "--gongdan.portal.enabled=false",
                "--busy.fund=" + fund.value());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }
}
