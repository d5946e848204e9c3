package org.gongdan.config.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.gongdan.config.axon.AxonTestApplication.Count;
import org.gongdan.config.axon.AxonTestApplication.CountAndRefuse;
import org.gongdan.config.axon.AxonTestApplication.Fail;
import org.gongdan.config.axon.AxonTestApplication.Increase;
import org.gongdan.config.axon.AxonTestApplication.Linger;
import org.gongdan.config.axon.AxonTestApplication.Refuse;
import org.gongdan.config.stack.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Commands that share a transaction: each is answered for itself, and none is stored that was not answered so. */
@SpringBootTest(
        classes = AxonTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.config.import=classpath:gongdan-defaults.yml",
            "spring.datasource.hikari.maximum-pool-size=6"
        })
class CoalescedCommandsIT {

    @Autowired
    CommandGateway gateway;

    @Autowired
    JdbcClient jdbc;

    private final String counter = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::username);
        registry.add("spring.datasource.password", database::password);
    }

    @Test
    void storesManyInFewTransactionsAndAnswersEachForItself() {
        var answers = sendHeldBack(IntStream.range(0, 500).mapToObj(_ -> new Count(counter, 1)));
        assertThat(answers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 501).mapToObj(String::valueOf).toList());
        assertThat(sequenceOf(counter))
                .isEqualTo(IntStream.rangeClosed(0, 500).mapToObj(Long::valueOf).toList());
        assertThat(transactionsOf(counter)).isLessThan(50);
    }

    @Test
    void takesBackOneRefusedCommandAndNoOther() {
        var commands = IntStream.range(0, 100).mapToObj(number -> switch (number % 4) {
            case 0 -> new Refuse(counter);
            case 1 -> new CountAndRefuse(counter);
            default -> new Increase(counter);
        });
        var answers = count(sendHeldBack(commands));
        assertThat(answers.get("refused on purpose")).isEqualTo(25);
        assertThat(answers.get("refused too late")).isEqualTo(25);
        assertThat(sequenceOf(counter)).hasSize(51);
        assertThat(gateway.<Integer>sendAndWait(new Increase(counter))).isEqualTo(52);
    }

    @Test
    void answersOneByOneWhenSomethingFailed() {
        var commands =
                IntStream.range(0, 60).mapToObj(number -> number % 20 == 7 ? new Fail(counter) : new Increase(counter));
        var answers = count(sendHeldBack(commands));
        assertThat(answers.get("failed on purpose")).isEqualTo(3);
        assertThat(sequenceOf(counter)).hasSize(58);
        assertThat(gateway.<Integer>sendAndWait(new Increase(counter))).isEqualTo(59);
    }

    @Test
    void decidesAgainWhenAnotherNodeWasFaster() {
        gateway.sendAndWait(new Count(counter, 1));
        jdbc.sql("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                          payload_type, payload_revision, payload, meta_data)
                select gen_random_uuid()::text, aggregate_identifier, 1, type, time_stamp, payload_type,
                       payload_revision, payload, convert_to('{}', 'UTF8')
                from domain_event where aggregate_identifier = :id""").param("id", counter).update();
        var answers = sendHeldBack(IntStream.range(0, 40).mapToObj(_ -> new Increase(counter)));
        assertThat(answers).doesNotHaveDuplicates().hasSize(40);
        assertThat(sequenceOf(counter)).hasSize(43);
        assertThat(gateway.<Integer>sendAndWait(new Increase(counter))).isEqualTo(44);
    }

    @Test
    void checksTheVersionEachClientSaw() {
        gateway.sendAndWait(new Count(counter, 1));
        var answers = sendHeldBack(IntStream.range(0, 10)
                .mapToObj(_ -> GenericCommandMessage.asCommandMessage(new Increase(counter))
                        .andMetaData(Map.of(CommandMetadata.EXPECTED_VERSION, 1L))));
        assertThat(answers).hasSize(10).filteredOn("3"::equals).hasSize(1);
        assertThat(sequenceOf(counter)).hasSize(3);
    }

    /** The commit itself fails: nobody knows then what is stored, so nobody may be told that it is, nor tried again. */
    @Test
    void tellsEveryoneWhenTheCommitFailedAndForgetsWhatItDid() {
        gateway.sendAndWait(new Count(counter, 1));
        jdbc.sql("""
                create function fail_late() returns trigger language plpgsql as
                $$ begin raise exception 'no commit'; end $$""").update();
        jdbc.sql("""
                create constraint trigger fail_late after insert on domain_event deferrable initially deferred
                for each row when (new.aggregate_identifier = '%s') execute function fail_late()""".formatted(counter)).update();
        try {
            var answers = sendHeldBack(IntStream.range(0, 20).mapToObj(_ -> new Increase(counter)));
            assertThat(answers).hasSize(20).allMatch(answer -> answer.contains("no commit"), answers.toString());
        } finally {
            jdbc.sql("drop trigger fail_late on domain_event").update();
            jdbc.sql("drop function fail_late").update();
        }
        assertThat(sequenceOf(counter)).hasSize(1);
        assertThat(gateway.<Integer>sendAndWait(new Increase(counter))).isEqualTo(2);
    }

    @Test
    void doesNotMistakeWhatARefusedCommandWouldHaveCreated() {
        var commands = IntStream.range(0, 20)
                .mapToObj(number ->
                        number % 2 == 0 ? new CountAndRefuse(counter + number) : new Increase(counter + (number - 1)));
        assertThat(sendHeldBack(commands)).allMatch(answer -> answer.contains("not found"));
    }

    @Test
    void letsOthersPassASlowCommand() throws Exception {
        var gate = new CountDownLatch(1);
        var slow = gateway.send(new Linger(counter, gate));
        try {
            for (var other = 0; other < 5; other++) {
                assertThat(gateway.send(new Count(UUID.randomUUID().toString(), 7))
                                .get(20, TimeUnit.SECONDS))
                        .isEqualTo(7);
            }
            assertThat(slow).isNotDone();
        } finally {
            gate.countDown();
        }
        slow.get(20, TimeUnit.SECONDS);
        assertThat(sequenceOf(counter)).hasSize(1);
    }

    @Test
    void leavesWhatCameTogetherWithASlowCommandToTheNextWorker() throws Exception {
        var desk = new CommandDesk(10, 10);
        var slow = waiting();
        var other = waiting();
        desk.submit(slow);
        desk.submit(other);
        assertThat(desk.first()).isSameAs(slow);
        assertThat(CompletableFuture.supplyAsync(desk::first).get(20, TimeUnit.SECONDS))
                .isSameAs(other);
    }

    @Test
    void wakesAnotherWorkerForWhatCameWhileThisOneWasIdle() throws Exception {
        for (var round = 0; round < 200; round++) {
            var desk = new CommandDesk(10, 10);
            var taken = new LinkedBlockingQueue<WaitingCommand<?, ?>>();
            var workers = List.of(1, 2).stream()
                    .map(_ -> Thread.ofPlatform().daemon().start(() -> taken.add(Objects.requireNonNull(desk.first()))))
                    .toList();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> workers.stream().allMatch(worker -> worker.getState() == Thread.State.WAITING));
            var slow = waiting();
            var other = waiting();
            desk.submit(slow);
            desk.submit(other);
            assertThat(List.of(
                            Objects.requireNonNull(taken.poll(20, TimeUnit.SECONDS)),
                            Objects.requireNonNull(taken.poll(20, TimeUnit.SECONDS))))
                    .containsExactly(slow, other);
        }
    }

    @Test
    void needsNoConnectionForThoseWhoWait() {
        var answers = sendHeldBack(IntStream.range(0, 2_000).mapToObj(number -> new Count(counter + number % 50, 1)));
        assertThat(answers).hasSize(2_000).allMatch(answer -> answer.matches("\\d+"));
    }

    @Test
    void refusesTheNextWhenTooManyWait() {
        var desk = new CommandDesk(2, 10);
        assertThat(desk.submit(waiting())).isTrue();
        assertThat(desk.submit(waiting())).isTrue();
        assertThatThrownBy(() -> desk.submit(waiting())).isInstanceOf(TooManyCommands.class);
        desk.close();
        assertThat(desk.submit(waiting())).isFalse();
    }

    private static WaitingCommand<Object, Object> waiting() {
        return new WaitingCommand<>(GenericCommandMessage.asCommandMessage("wait"), _ -> "handled", (_, _) -> {});
    }

    /** Sends all while the counter is held by a slow command, so that they really wait for each other. */
    private List<String> sendHeldBack(Stream<?> commands) {
        var slow = new Linger(counter, new CountDownLatch(1));
        var first = gateway.send(slow);
        until(slow.begun());
        var answers = new ArrayList<CompletableFuture<String>>();
        commands.forEach(command -> answers.add(gateway.send(command)
                .handle((answer, failed) -> failed == null ? String.valueOf(answer) : messages(failed))));
        slow.gate().countDown();
        first.handle((_, _) -> "").join();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** A command that came later could be faster otherwise, and find no counter. */
    private static void until(CountDownLatch begun) {
        try {
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static String messages(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .distinct()
                .collect(Collectors.joining(" <- "));
    }

    private static Map<String, Long> count(List<String> answers) {
        return answers.stream().collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
    }

    private List<Long> sequenceOf(String id) {
        return jdbc.sql(
                        "select sequence_number from domain_event where aggregate_identifier = :id order by global_index")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    private long transactionsOf(String id) {
        return jdbc.sql("select count(distinct xmin::text) from domain_event where aggregate_identifier = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
