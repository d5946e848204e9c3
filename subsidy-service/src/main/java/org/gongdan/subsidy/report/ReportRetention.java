package org.gongdan.subsidy.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import org.gongdan.reporting.ReportKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * For how long reports are kept, by kind: {@code gongdan.reports.retention.<name of the kind>}, such as {@code P15Y}, and
 * {@code gongdan.reports.retention.default} for the others. Audit records are kept for ten years at least
 * (会计档案管理办法), whatever is configured.
 */
@Component
public class ReportRetention {

    private static final Period LEAST_FOR_AUDIT_RECORDS = Period.ofYears(10);
    private static final String PREFIX = "gongdan.reports.retention.";

    private final Map<ReportKind, Period> periods = new EnumMap<>(ReportKind.class);

    /** @throws IllegalStateException when an audit record would be kept for less than ten years */
    @Autowired
    ReportRetention(Environment environment) {
        var usual = Period.parse(environment.getProperty(PREFIX + "default", "P10Y"));
        for (var kind : ReportKind.values()) {
            var own = environment.getProperty(PREFIX + kind.fileStem());
            keep(kind, own == null ? usual : Period.parse(own));
        }
    }

    /** @param day on which it is generated */
    public LocalDate keepUntil(ReportKind kind, LocalDate day) {
        return day.plus(periods.getOrDefault(kind, LEAST_FOR_AUDIT_RECORDS));
    }

    private void keep(ReportKind kind, Period period) {
        var day = LocalDate.EPOCH;
        if (isAuditRecord(kind) && day.plus(period).isBefore(day.plus(LEAST_FOR_AUDIT_RECORDS))) {
            throw new IllegalStateException(PREFIX + kind.fileStem() + " is " + period
                    + ", but audit records are kept for " + LEAST_FOR_AUDIT_RECORDS + " at least");
        }
        if (period.isNegative()) {
            throw new IllegalStateException(PREFIX + kind.fileStem() + " is " + period);
        }
        periods.put(kind, period);
    }

    /** What only tells published figures again proves nothing about anybody. */
    private static boolean isAuditRecord(ReportKind kind) {
        return kind != ReportKind.POLICY;
    }
}
