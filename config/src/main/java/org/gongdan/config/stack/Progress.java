package org.gongdan.config.stack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells the user what is going on, and counts the seconds of everything that takes longer than two of them. */
public final class Progress {

    private static final long PATIENCE_SECONDS = 2;

    private final Messages messages;
    private final PrintStream out;
    private final boolean terminal;

    Progress(Messages messages, PrintStream out, boolean terminal) {
        this.messages = messages;
        this.out = out;
        this.terminal = terminal;
    }

    static Progress of(Map<String, String> environment) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new Progress(new Messages(Language.of(environment)), out, "1".equals(environment.get("GONGDAN_TTY")));
    }

    /** Says nothing; for tests. */
    public static Progress silent() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Progress(new Messages(Language.EN), nowhere, false);
    }

    Messages messages() {
        return messages;
    }

    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }

    /** Runs a piece of work under a line that names it, and says how long it took. */
    void during(String key, Work work, Object... arguments) {
        var name = messages.text(key, arguments);
        var began = System.nanoTime();
        try (var ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory())) {
            tick(ticker, name, began);
            try {
                work.run();
            } catch (RuntimeException e) {
                line(terminal ? "" : "  ✗ " + name);
                throw e;
            } finally {
                ticker.shutdownNow();
            }
        }
        line((terminal ? "\r\033[K" : "") + "  ✓ " + name + " " + seconds(began));
    }

    private void tick(ScheduledExecutorService ticker, String name, long began) {
        var every = terminal ? 1 : 15;
        var _ = ticker.scheduleAtFixedRate(
                () -> {
                    if (terminal) {
                        out.print("\r\033[K  … " + name + " " + seconds(began));
                        out.flush();
                    } else {
                        line("  … " + name + " " + seconds(began));
                    }
                },
                PATIENCE_SECONDS,
                every,
                TimeUnit.SECONDS);
    }

    private synchronized void line(String text) {
        out.println(text);
    }

    private static String seconds(long began) {
        var elapsed = Duration.ofNanos(System.nanoTime() - began);
        return String.format(Locale.ROOT, "(%.1f s)", elapsed.toMillis() / 1000.0);
    }

    /** Work that may take a while. */
    @FunctionalInterface
    interface Work {
        void run();
    }
}
