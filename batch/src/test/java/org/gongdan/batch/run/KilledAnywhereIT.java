package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes at random points of a run, again and again until it gets through: what it leaves behind is what an
 * undisturbed run leaves. Three hits, or as many as {@code -Dgongdan.kills} says; the seed is {@code -Dgongdan.seed}.
 */
class KilledAnywhereIT {

    private static final int KILLS = Integer.getInteger("gongdan.kills", 3);
    private static final long SEED = Long.getLong("gongdan.seed", System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void endsAsAnUndisturbedRunDoes() throws Exception {
        System.out.println("gongdan.seed=" + SEED);
        var province = new ExampleProvince(KILLS > 3 ? 400 : 200, true, folder);
        var hash = drill(province).endsTheSame(KILLS, SEED, ExampleProvince::hash);
        assertThat(hash).isNotNull().doesNotStartWith("0 ");
        System.out.println("hash " + hash);
    }

    /** As an operator does who installs an update in the middle of a run. */
    @Test
    void isTakenUpAfterAnOrderlyShutdown() throws Exception {
        var province = new ExampleProvince(200, true, folder);
        var drill = drill(province);
        var calm = province.copy();
        var took = drill.undisturbed(calm);
        var database = province.copy();
        var process = drill.start(database);
        drill.awaitWork(database, process);
        var _ = process.waitFor(took / 3, TimeUnit.MILLISECONDS);
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ExampleProvince.executions(database)).containsExactly("STARTED");
        assertThat(ExampleProvince.done(database)).isLessThan(200);
        assertThat(KillDrill.end(drill.start(database))).isTrue();
        assertThat(ExampleProvince.executions(database)).containsExactly("COMPLETED", "FAILED");
        assertThat(ExampleProvince.hash(database)).isEqualTo(ExampleProvince.hash(calm));
    }

    private KillDrill drill(ExampleProvince province) {
        return new KillDrill(province, folder, RunMain.arguments("2025-06", "0.08", province.position()));
    }
}
