package org.gongdan.subsidy.job;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job starts by itself, and with what.
 *
 * @param name such as {@code monthly}
 * @param cron six fields, of Asia/Shanghai; {@code -} when it is off
 * @param parameters what differs from the usual, where {@link RelativeDay} words are read on the day it is due
 */
public record JobSchedule(String name, String cron, Map<String, String> parameters) {

    public static final String OFF = "-";
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public JobSchedule {
        if (!cron.equals(OFF) && !CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException(cron + " is no cron expression of six fields, nor \"-\" for off");
        }
        parameters = Map.copyOf(parameters);
    }

    public JobSchedule at(String otherCron) {
        return new JobSchedule(name, otherCron, parameters);
    }

    /** The first moment after that one when it is due. */
    public Optional<ZonedDateTime> nextAfter(ZonedDateTime moment) {
        return cron.equals(OFF)
                ? Optional.empty()
                : Optional.ofNullable(CronExpression.parse(cron).next(moment.withZoneSameInstant(ZONE)));
    }

    /** The last moment of that span, its end included, when it was due: what came before that one is not made up for. */
    public Optional<ZonedDateTime> lastWithin(ZonedDateTime after, ZonedDateTime until) {
        var last = Optional.<ZonedDateTime>empty();
        for (var due = nextAfter(after); due.isPresent() && !due.get().isAfter(until); due = nextAfter(due.get())) {
            last = due;
        }
        return last;
    }
}
