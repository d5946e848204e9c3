package org.gongdan.subsidy.cumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.cumulation.CumulationExamples.APPROVER;
import static org.gongdan.subsidy.cumulation.CumulationExamples.amountCap;
import static org.gongdan.subsidy.cumulation.CumulationExamples.granted;
import static org.gongdan.subsidy.cumulation.CumulationExamples.projectsCap;
import static org.gongdan.subsidy.cumulation.CumulationExamples.share;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.FollowGroup;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.GiveBackAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.HoldAward;
import org.gongdan.subsidy.programme.FirmCap.Window;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many awards of one group are granted at once: exactly those are counted for which there is room, under every cap. */
class CumulationRaceIT extends ServiceTest {

    private static final int GRANTS = 100;
    private static final int ENTERPRISES = 10;
    private static final int ROOM = 37;

    private final String group = "group-" + UUID.randomUUID();
    private final Cap amount = amountCap("race.amount", Window.LIFETIME, null, "3700.00");
    private final Cap projects = projectsCap("race.projects", Window.LIFETIME, 60);

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(5)
    void countsAsManyAsThereIsRoomFor() throws Exception {
        IntStream.range(0, ENTERPRISES).forEach(each -> follow(each, group, 1));
        var answers = allAtOnce(GRANTS, number -> () -> grant(number, number % ENTERPRISES, amount, projects));
        assertThat(answers).isEqualTo(Map.of("counted", (long) ROOM, "cap-room-gone", (long) GRANTS - ROOM));
        assertThat(counted(group, amount)).isEqualTo(ROOM);
        assertThat(counted(group, projects)).isEqualTo(ROOM);
    }

    /** Grants, their ends and a change of group cross each other: nothing is lost, and nothing counts twice. */
    @Test
    void keepsCountingRightWhileAwardsEndAndEnterprisesMove() throws Exception {
        var roomy = amountCap("race.roomy", Window.LIFETIME, null, "1000000.00");
        IntStream.range(0, ENTERPRISES).forEach(each -> follow(each, group, 1));
        var answers = allAtOnce(GRANTS, number -> () -> {
            var enterprise = number % ENTERPRISES;
            var answer = grant(number, enterprise, roomy, projects);
            if (number % 10 == 7) {
                follow(enterprise, group + "-new", 2);
            } else if (number % 2 == 0 && answer.equals("counted")) {
                commands.send(
                        new GiveBackAward(holder(enterprise), award(number), GiveBackCause.WITHDRAWN),
                        SystemCaller.named("test"));
                return "given back";
            }
            return answer;
        });
        var stay = answers.getOrDefault("counted", 0L);
        assertThat(counted(group, roomy) + counted(group + "-new", roomy)).isEqualTo(stay);
        assertThat(counted(group, projects) + counted(group + "-new", projects)).isEqualTo(stay);
        assertThat(counted(group, projects)).isLessThanOrEqualTo(60);
    }

    private String grant(int number, int enterprise, Cap... caps) {
        var uscc = uscc(enterprise);
        var shares = List.of(caps).stream().map(cap -> share(cap, "100.00")).toList();
        try {
            commands.send(
                    new HoldAward(holder(enterprise), group, granted(award(number), uscc, "100.00"), shares),
                    SystemCaller.named(APPROVER.name()));
            return "counted";
        } catch (CommandRefused refused) {
            return refused.refusal().code();
        }
    }

    private void follow(int enterprise, String into, long version) {
        commands.send(new FollowGroup(holder(enterprise), into, version), SystemCaller.named("test"));
    }

    private long counted(String of, Cap cap) {
        var account = CumulationAccountId.of(of, cap.key()).value();
        var stored = jdbc.sql("""
                select coalesce(sum(case when payload_type like '%AwardCounted' then 1
                                         when payload_type like '%AwardUncounted' then -1 else 0 end), 0)
                from domain_event where aggregate_identifier = :account
                """).param("account", account).query(Long.class).single();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(jdbc.sql("select count(*) from cumulation_entry where account_id = :account")
                                        .param("account", account)
                                        .query(Long.class)
                                        .single())
                                .isEqualTo(stored));
        return stored;
    }

    private String award(int number) {
        return "application-" + group + "-" + number;
    }

    private String uscc(int enterprise) {
        return "R" + enterprise + group.substring(6, 20);
    }

    private AwardHolderId holder(int enterprise) {
        return AwardHolderId.ofUscc(uscc(enterprise));
    }

    /** Lets everybody wait for the last one, so that they really come together. */
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
