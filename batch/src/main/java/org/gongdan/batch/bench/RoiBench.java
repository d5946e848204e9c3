package org.gongdan.batch.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.config.bench.Contest;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.job.JobRunList;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * {@code ./gongdan bench roi [--investments N]}: investments that the whole reconciliation job records per second, over
 * those for which one SQL statement writes the same sums into a table. The read tables are filled directly, with the
 * same rows for the same seed, since millions of events would say nothing about the job; each investment has 36 flows.
 * Ids are random, as they are outside, and what the job records is recorded in full, as in a first run of a period.
 */
public final class RoiBench {

    private static final int SMALL = 10_000;
    private static final int SEED = 20_250_222;
    private static final int WARM_UPS = 4;
    private static final int PAIRS = 6;
    /** From here on a round takes minutes. */
    private static final int LARGE = 500_000;

    private static final int PAIRS_OF_LARGE = 3;
    private static final String PERIOD = "2024-12";
    private static final String RATE = "0.08";
    private static final Map<String, Object> STATEMENT = Map.of("cutoff", "date '2024-12-31'", "rate", RATE);
    /** A look at the run is work for the database too. */
    private static final int LOOK_MS = 100;

    private final RoiRig rig;
    private final int investments;
    private final List<Double> measured = new ArrayList<>();
    private int runs;
    private int filled;

    private RoiBench(RoiRig rig, int investments) {
        this.rig = rig;
        this.investments = investments;
    }

    public static void main(String[] args) {
        var holds = false;
        try (var rig = RoiRig.start()) {
            holds = new RoiBench(rig, investments(List.of(args))).run();
        } catch (Exception failed) {
            System.err.println("测量失败 failed: " + failed);
            failed.printStackTrace();
        }
        System.exit(holds ? 0 : 1);
    }

    private static int investments(List<String> args) {
        var option = args.indexOf("--investments");
        return option < 0 ? 1_000_000 : Integer.parseInt(args.get(option + 1));
    }

    private boolean run() throws Exception {
        rig.script("prepare.sql", Map.of());
        fill(SMALL);
        for (var round = 0; round < WARM_UPS; round++) {
            job();
        }
        measured.clear();
        for (var round = 0; round < PAIRS_OF_LARGE; round++) {
            job();
        }
        var small = middle();
        fill(investments);
        measured.clear();
        var isLarge = investments >= LARGE;
        var verdict = new Contest("roi", this::job, this::statement, isLarge ? 0 : 1, isLarge ? PAIRS_OF_LARGE : PAIRS)
                .run(this::isSame);
        growth(small, middle());
        System.out.println(verdict.line());
        return verdict.holds();
    }

    private void growth(double small, double large) {
        System.out.printf(
                Locale.ROOT,
                "roi growth: %.1f us per investment among %d, %.1f us among %d: %+.0f %%; max heap %d MB%n",
                1e6 / small,
                SMALL,
                1e6 / large,
                investments,
                (small / large - 1) * 100,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void fill(int count) throws SQLException {
        var began = System.nanoTime();
        rig.script("province.sql", Map.of("n", count, "seed", SEED));
        rig.run("vacuum analyze");
        filled = count;
        System.out.printf(
                Locale.ROOT,
                "roi: %d investments with %d flows in %.0f s, %d MB%n",
                rig.count("select count(*) from investment"),
                rig.count("select count(*) from investment_flow"),
                (System.nanoTime() - began) / 1e9,
                rig.count("select pg_database_size(current_database()) / 1048576"));
    }

    /** From the start of the job until it is complete, in a period of which nothing is recorded. */
    private double job() throws Exception {
        rig.script("forget.sql", Map.of());
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var jobs = rig.bean(JobRuns.class);
        var list = rig.bean(JobRunList.class);
        var parameters = new JobParametersBuilder()
                .addString("period", PERIOD)
                .addString("rate", RATE)
                .addLong(JobRuns.POSITION, (long) runs++)
                .toJobParameters();
        var began = System.nanoTime();
        var id = jobs.start("roi-reconciliation", parameters).runId();
        JobRun run;
        do {
            Thread.sleep(LOOK_MS);
            run = list.find(id).orElseThrow();
        } while (run.isRunning());
        var seconds = (System.nanoTime() - began) / 1e9;
        if (!run.status().equals("COMPLETED") || run.done() != filled) {
            throw new IllegalStateException(run.toString());
        }
        System.out.printf(
                Locale.ROOT,
                "roi: job %.1f s, %.0f/s, peak heap %d MB, live after collections %d MB%n",
                seconds,
                filled / seconds,
                pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                live() >> 20);
        measured.add(filled / seconds);
        return filled / seconds;
    }

    private double statement() throws SQLException {
        rig.script("forget-result.sql", Map.of());
        var sql = RoiRig.resource("statement.sql", STATEMENT);
        var began = System.nanoTime();
        rig.run(sql);
        return filled * 1e9 / (System.nanoTime() - began);
    }

    /** Amounts to the fen; values to two, because one side adds doubles and the other decimals, each rounded. */
    private boolean isSame() {
        try {
            var different = rig.count(RoiRig.resource("compare.sql", Map.of()));
            System.out.println("roi: " + different + " of " + filled + " differ by more than 0.02 yuan");
            return different == 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long live() {
        return pools().filter(pool -> pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /** The median of what the job did a second since last asked; of an even number the lower of the two. */
    private double middle() {
        return measured.stream().sorted().toList().get((measured.size() - 1) / 2);
    }
}
