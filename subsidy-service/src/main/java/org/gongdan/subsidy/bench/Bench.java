package org.gongdan.subsidy.bench;

import java.util.Arrays;
import java.util.List;
import org.gongdan.config.bench.Contest;

/** {@code ./gongdan bench NAME [seconds]}: measures, prints each pair, and ends with one line per ratio. */
public final class Bench {

    private static final List<String> NAMES = List.of("commands", "hot-fund", "freshness", "what-if", "replay");
    private static final int SECONDS = 5;

    /** With these a round on the slower side takes about the seconds asked for. */
    private static final int REQUESTS_A_SECOND = 1_600;

    private Bench() {}

    public static void main(String[] args) {
        try {
            measure(args);
        } catch (Exception failed) {
            System.err.println("测量失败 failed: " + failed);
        }
        // threads of the service would keep a failed benchmark alive for ever
        System.exit(1);
    }

    private static void measure(String[] args) throws Exception {
        if (args.length == 0 || !NAMES.contains(args[0])) {
            System.err.println("用法 usage: ./gongdan bench NAME [每轮秒数 seconds per round]；NAME: " + NAMES
                    + (args.length == 0 ? "" : "; 未知 unknown: " + Arrays.toString(args)));
            System.exit(2);
        }
        var seconds = args.length > 1 ? Integer.parseInt(args[1]) : SECONDS;
        if (args[0].equals("freshness")) {
            try (var rig = BenchRig.start(true)) {
                System.out.println(new FreshnessBench(rig).run());
            }
            System.exit(0);
        }
        if (args[0].equals("what-if")) {
            try (var rig = BenchRig.start(true)) {
                System.out.println(new WhatIfBench(rig).run());
            }
            System.exit(0);
        }
        List<Contest.Verdict> verdicts;
        try (var rig = BenchRig.start(false, Nothing.class)) {
            verdicts = switch (args[0]) {
                case "commands" -> List.of(new CommandsBench(rig, seconds).run());
                case "hot-fund" ->
                    List.of(
                            new HotFundBench(rig, 16, REQUESTS_A_SECOND * seconds).run(),
                            new HotFundBench(rig, 128, 2 * REQUESTS_A_SECOND * seconds).run());
                case "replay" -> new ReplayBench(rig).run();
                default -> throw new IllegalStateException(args[0]);
            };
        }
        verdicts.forEach(verdict -> System.out.println(verdict.line()));
        System.exit(verdicts.stream().allMatch(Contest.Verdict::holds) ? 0 : 1);
    }
}
