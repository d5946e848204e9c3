package org.gongdan.subsidy.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobScheduleTest {

    private static final JobSchedule MONTHLY = new JobSchedule("monthly", "0 0 2 2 * *", Map.of());

    @Test
    void isDueByTheClockOfGuangdong() {
        assertThat(MONTHLY.nextAfter(at("2026-11-30T20:00:00Z")))
                .contains(at("2026-12-02T02:00:00+08:00[Asia/Shanghai]"));
        assertThat(MONTHLY.nextAfter(at("2026-12-01T18:00:00Z")))
                .contains(at("2027-01-02T02:00:00+08:00[Asia/Shanghai]"));
    }

    @Test
    void findsTheLastOfSeveralThatWereMissed() {
        assertThat(MONTHLY.lastWithin(at("2026-08-15T00:00:00+08:00"), at("2026-11-23T00:00:00+08:00")))
                .contains(at("2026-11-02T02:00:00+08:00[Asia/Shanghai]"));
    }

    @Test
    void countsTheEndOfTheSpanAndNotItsBeginning() {
        var due = at("2026-11-02T02:00:00+08:00");
        assertThat(MONTHLY.lastWithin(due.minusSeconds(1), due)).isPresent();
        assertThat(MONTHLY.lastWithin(due, due.plusDays(20))).isEmpty();
    }

    @Test
    void isNeverDueWhenItIsOff() {
        assertThat(MONTHLY.at(JobSchedule.OFF).nextAfter(at("2026-11-30T20:00:00Z")))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoCron() {
        assertThatThrownBy(() -> MONTHLY.at("every day")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ZonedDateTime at(String moment) {
        return ZonedDateTime.parse(moment);
    }
}
