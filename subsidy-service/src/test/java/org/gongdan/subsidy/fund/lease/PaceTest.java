package org.gongdan.subsidy.fund.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PaceTest {

    private final Pace pace = new Pace(Duration.ofMillis(10), Duration.ofMillis(100));

    @Test
    void looksLessOftenForAsLongAsThereIsNothingToDo() {
        assertThat(pace.pause()).isEqualTo(Duration.ofMillis(10));
        pace.after(false);
        assertThat(pace.pause()).isEqualTo(Duration.ofMillis(20));
        for (var idle = 0; idle < 20; idle++) {
            pace.after(false);
        }
        assertThat(pace.pause()).isEqualTo(Duration.ofMillis(100));
        pace.after(true);
        assertThat(pace.pause()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void isCalledOutOfALongRest() throws InterruptedException {
        var slow = new Pace(Duration.ofMillis(1), Duration.ofDays(1));
        for (var idle = 0; idle < 60; idle++) {
            slow.after(false);
        }
        assertThat(slow.pause()).isEqualTo(Duration.ofDays(1));
        var rested = new CountDownLatch(1);
        var sleeper = Thread.ofVirtual().start(() -> {
            try {
                slow.rest();
                rested.countDown();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        slow.call();
        assertThat(rested.await(30, TimeUnit.SECONDS)).isTrue();
        sleeper.join();
        assertThat(slow.pause()).isEqualTo(Duration.ofMillis(1));
    }
}
