package org.gongdan.subsidy.generate;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says now and then how far it is, how fast it goes, and how long it still takes. */
final class Progress implements Generation.Watcher {

    private static final long BETWEEN_NANOS = Duration.ofSeconds(3).toNanos();

    private final int investments;
    private final PrintStream out;
    private final boolean english;
    private final long began = System.nanoTime();
    private long last = began;
    private int begun;

    Progress(int investments, PrintStream out, boolean english) {
        this.investments = investments;
        this.out = out;
        this.english = english;
    }

    @Override
    public void written(int investmentsBegun, long events) {
        begun = investmentsBegun;
        var now = System.nanoTime();
        if (now - last < BETWEEN_NANOS) {
            return;
        }
        last = now;
        var seconds = (now - began) / 1e9;
        // those begun last have most of their events before them, so this is a little too hopeful at first
        var left = begun == 0 ? 0 : seconds * (investments - begun) / begun;
        out.printf(
                Locale.ROOT,
                english
                        ? "  … %,d of %,d investments, %,d events, %,.0f events/s, about %.0f s left%n"
                        : "  … 投资项目 %,d / %,d，事件 %,d，每秒 %,.0f，约剩 %.0f 秒%n",
                begun,
                investments,
                events,
                events / seconds,
                left);
    }

    void say(String words) {
        out.println("  … " + words);
    }

    String summary(long events) {
        var seconds = (System.nanoTime() - began) / 1e9;
        return String.format(
                Locale.ROOT,
                english ? "%,d investments, %,d events, %.1f s, %,.0f events/s" : "投资项目 %,d，事件 %,d，用时 %.1f 秒，每秒 %,.0f",
                investments,
                events,
                seconds,
                events / seconds);
    }
}
