package org.gongdan.subsidy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.WhatIfs;
import org.gongdan.subsidy.application.WhatIfs.ChangeKind;
import org.gongdan.subsidy.application.WhatIfs.Result;
import org.gongdan.subsidy.application.WhatIfs.Status;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.ProgrammeCommand.DraftProgramme;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.RuleSetYaml;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import tools.jackson.databind.json.JsonMapper;

/** How long a draft takes to be run over a hundred thousand submissions in the real table, and how much memory. */
final class WhatIfBench {

    private static final int ROWS = 100_000;
    private static final int ROUNDS = 3;
    private static final Caller APPROVER = new Caller("bench-approver", "bench", Set.of(Role.APPROVER), null);

    private final BenchRig rig;

    WhatIfBench(BenchRig rig) {
        this.rig = rig;
    }

    /** @return the closing line with the slowest of the rounds */
    String run() throws SQLException, IOException, InterruptedException {
        var first = prepare();
        System.out.println("what-if: " + rig.count("select count(*) from application") + " applications");
        var slowest = 0.0;
        var peak = 0L;
        for (var round = 1; round <= ROUNDS; round++) {
            System.gc();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            var began = System.nanoTime();
            var result = measure(first);
            var seconds = (System.nanoTime() - began) / 1e9;
            var megabytes =
                    pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
            slowest = Math.max(slowest, seconds);
            peak = Math.max(peak, megabytes);
            System.out.printf(
                    Locale.ROOT,
                    "what-if round %d: %.1f s, heap peak %d MB, losers %d, winners %d, newly ineligible %d%n",
                    round,
                    seconds,
                    megabytes,
                    result.counts().getOrDefault(ChangeKind.LOSER, 0L),
                    result.counts().getOrDefault(ChangeKind.WINNER, 0L),
                    result.counts().getOrDefault(ChangeKind.NEWLY_INELIGIBLE, 0L));
        }
        return String.format(
                Locale.ROOT,
                "what-if seconds=%.1f applications_per_s=%.0f heap_peak_mb=%d max_heap_mb=%d check=%s",
                slowest,
                ROWS / slowest,
                peak,
                Runtime.getRuntime().maxMemory() >> 20,
                slowest < 60 && peak <= 512 ? "ok" : "missed");
    }

    private Result measure(RuleSet rules) throws InterruptedException {
        var whatIfs = rig.bean(WhatIfs.class);
        var id = whatIfs.start(rules.programmeId(), null, APPROVER).id();
        while (true) {
            var run = whatIfs.find(id, APPROVER).orElseThrow();
            if (run.status() == Status.FAILED) {
                throw new IllegalStateException("the run failed");
            }
            if (run.result() != null) {
                if (run.result().applications() != ROWS) {
                    throw new IllegalStateException("judged " + run.result().applications());
                }
                whatIfs.drop(id, APPROVER);
                return run.result();
            }
            Thread.sleep(20);
        }
    }

    /** Publishes the shipped example, drafts a leaner one, and fills the table. */
    private RuleSet prepare() throws SQLException, IOException {
        var home = Path.of(String.valueOf(System.getenv("GONGDAN_HOME")));
        var text = Files.readString(home.resolve("config/programmes/example-three-way.yaml"));
        var first = RuleSetYaml.readComplete(text);
        var second = RuleSetYaml.readComplete(text.replace("version: 1", "version: 2")
                .replace("values: [MICRO, SMALL, MEDIUM]", "values: [MICRO, SMALL, MEDIUM, LARGE]")
                .replace("[MICRO, SMALL], mode: SINGLE", "[MICRO, SMALL, LARGE], mode: SINGLE")
                .replace("[MICRO, SMALL], mode: [CLUSTER", "[MICRO, SMALL, LARGE], mode: [CLUSTER")
                .replace("maxAmount: 800000.00", "maxAmount: 600000.00")
                .replace("rate: 30", "rate: 33"));
        var commands = rig.commands();
        commands.send(new DraftProgramme(first.programmeId(), first), BenchRig.FINANCE);
        commands.send(new PublishProgrammeVersion(first.programmeId(), 1), APPROVER);
        var government = fund("fund-bench-government", Party.GOVERNMENT);
        var association = fund("fund-bench-association", Party.ASSOCIATION);
        commands.sendAndSee(new DraftProgramme(first.programmeId(), second), BenchRig.FINANCE, null);
        try (var connection = rig.connect()) {
            var funds = Map.of(Party.GOVERNMENT, government, Party.ASSOCIATION, association);
            new SyntheticCases(rig.bean(JsonMapper.class), first, funds).fill(connection, ROWS);
        }
        rig.run("analyze application");
        return first;
    }

    private FundId fund(String id, Party funder) {
        var fund = new FundId(id);
        rig.commands().send(new OpenFund(fund, funder, 2026, "测算", "bench", "AI"), BenchRig.FINANCE);
        rig.commands()
                .send(new AddAppropriation(fund, "first", Money.ofYuan("9000000000.00"), "bench"), BenchRig.FINANCE);
        return fund;
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
