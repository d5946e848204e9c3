package org.gongdan.subsidy.application.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.gongdan.config.personal.TestPersonalData;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.WhatIfs.Change;
import org.gongdan.subsidy.application.WhatIfs.ChangeKind;
import org.gongdan.subsidy.application.WhatIfs.Result;
import org.gongdan.subsidy.application.WhatIfs.Run;
import org.gongdan.subsidy.application.WhatIfs.Side;
import org.gongdan.subsidy.application.WhatIfs.Status;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What one process stores of a what-if, and another one, or the same after a restart, shows. */
class RunTableIT {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Bilingual NAME = new Bilingual("计划", "Programme");
    private static JdbcClient jdbc;

    private final JsonMapper json = JsonMapper.builder().build();
    private final RunTable here = new RunTable(jdbc, json, TestPersonalData.on(jdbc));
    private final RunTable there = new RunTable(jdbc, json, TestPersonalData.on(jdbc));
    private final ChangeTable changes = new ChangeTable(jdbc, json);

    @BeforeAll
    static void migrate() {
        var database = TestPostgres.createDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database.dataSource());
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate table what_if_run cascade").update();
    }

    @Test
    void showsProgressAndResultEverywhere() {
        here.add(run("a", NOW), "somebody", 4);
        here.tell("a", Status.RUNNING, 200, 50);
        var running = there.find("a").orElseThrow();
        assertThat(running.status()).isEqualTo(Status.RUNNING);
        assertThat(running.percent()).isEqualTo(25);
        assertThat(running.forgottenAt()).isNull();

        here.finish("a", result(), NOW.plusSeconds(60));
        var done = there.find("a").orElseThrow();
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.result()).isEqualTo(result());
        assertThat(done.forgottenAt()).isEqualTo(NOW.plus(RunTable.KEPT));
        assertThat(there.list())
                .singleElement()
                .satisfies(listed -> assertThat(listed.result()).isNull());
    }

    @Test
    void showsTheRunOfAProcessThatDiedAsFailedAndLetsOthersIn() {
        assertThat(here.add(run("a", NOW), "somebody", 1)).isTrue();
        assertThat(here.add(run("b", NOW), "somebody", 1)).isFalse();
        jdbc.sql("update what_if_run set alive_at = now() - interval '1 minute'")
                .update();
        assertThat(there.find("a").orElseThrow().status()).isEqualTo(Status.FAILED);
        assertThat(there.find("a").orElseThrow().finishedAt()).isNotNull();
        assertThat(there.add(run("b", NOW), "somebody", 1)).isTrue();
    }

    @Test
    void tellsTheProcessThatRunsItWhenAnotherDropsIt() {
        here.add(run("a", NOW), "somebody", 4);
        assertThat(here.tell("a", Status.RUNNING, 0, 0)).isTrue();
        assertThat(there.drop("a")).isTrue();
        assertThat(here.tell("a", Status.RUNNING, 0, 0)).isFalse();
        assertThat(here.fail("a", NOW)).isFalse();
        assertThat(there.drop("a")).isFalse();
    }

    @Test
    void forgetsAfterADayAndTheOldestOfTooMany() {
        for (var number = 0; number < 14; number++) {
            here.add(run("r%02d".formatted(number), NOW.plusSeconds(number)), "somebody", 99);
            here.finish("r%02d".formatted(number), result(), NOW);
        }
        here.add(run("under-way", NOW), "somebody", 99);
        there.clean(NOW.plusSeconds(60));
        assertThat(there.list().stream().map(Run::id))
                .hasSize(13)
                .startsWith("r13")
                .contains("r02", "under-way")
                .doesNotContain("r01", "r00");
        there.clean(NOW.plus(RunTable.KEPT).plusSeconds(60));
        assertThat(there.list().stream().map(Run::id)).containsExactly("under-way");
    }

    @Test
    void keepsChangesInTheirOrderAndByTheirKind() {
        here.add(run("a", NOW), "somebody", 4);
        var all = new ArrayList<Change>();
        IntStream.range(0, 1_500).forEach(number -> all.add(change(number, number - 1_000)));
        var told = new ArrayList<Integer>();
        changes.store("a", all, () -> told.add(1));
        assertThat(told).hasSize(2);
        var losers = changes.page("a", ChangeKind.LOSER, new PageRequest(0, 2));
        assertThat(losers.total()).isEqualTo(1_000);
        assertThat(losers.items()).containsExactly(all.get(0), all.get(1));
        var winners = changes.page("a", ChangeKind.WINNER, new PageRequest(1, 2));
        assertThat(winners.total()).isEqualTo(499);
        assertThat(winners.items()).containsExactly(all.get(1_497), all.get(1_496));
        var read = new ArrayList<Change>();
        changes.forEach("a", read::add);
        assertThat(read).isEqualTo(all);
        there.drop("a");
        assertThat(changes.page("a", ChangeKind.LOSER, new PageRequest(0, 2)).total())
                .isZero();
    }

    private static Change change(int number, int difference) {
        return new Change(
                new ApplicationId("application-" + number),
                "t",
                "u",
                ApplicationStatus.ELIGIBLE,
                NOW,
                "a",
                "a",
                Money.ofFen(5_000),
                Money.ofFen(5_000 + difference),
                null);
    }

    private static Result result() {
        var side = new Side(1, Map.of(Party.GOVERNMENT, Money.ofFen(7)));
        return new Result(
                1, 0, side, side, Map.of(ChangeKind.LOSER, 2L), Money.ZERO, Money.ZERO, List.of(), List.of(), Map.of());
    }

    private static Run run(String id, Instant startedAt) {
        return new Run(
                id,
                ProgrammeId.ofCode("x"),
                NAME,
                2,
                true,
                "somebody",
                startedAt,
                Status.WAITING,
                0,
                0,
                null,
                null,
                null);
    }
}
