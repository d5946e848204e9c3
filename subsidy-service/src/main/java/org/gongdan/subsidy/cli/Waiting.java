package org.gongdan.subsidy.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something is done, and says so to people who wait for more than two seconds. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final long QUIET_SECONDS = 2;
    private static final long EVERY_SECONDS = 15;

    private final PrintStream err;
    private final boolean terminal;

    Waiting(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    <T> T until(Predicate<T> done, Supplier<T> look, Function<T, String> words) {
        var began = System.nanoTime();
        var said = 0L;
        while (true) {
            var seen = look.get();
            if (done.test(seen)) {
                if (terminal && said > 0) {
                    err.print("\r\033[K");
                }
                return seen;
            }
            var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            if (seconds >= QUIET_SECONDS && (terminal || said == 0 || seconds - said >= EVERY_SECONDS)) {
                var line = "  … " + words.apply(seen) + " (" + seconds + " s)";
                if (terminal) {
                    err.print("\r\033[K" + line);
                    err.flush();
                } else {
                    err.println(line);
                }
                said = seconds;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
