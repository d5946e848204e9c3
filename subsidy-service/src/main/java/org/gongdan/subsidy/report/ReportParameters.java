package org.gongdan.subsidy.report;

import java.util.function.Function;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a report is about; which of these a kind needs, {@link ReportChoices} says. */
public record ReportParameters(
        @Nullable InvestmentId investmentId,
        @Nullable ProgrammeId programmeId,
        @Nullable Period period) {

    public static final ReportParameters NONE = new ReportParameters(null, null, null);

    public static ReportParameters ofInvestment(InvestmentId investmentId) {
        return new ReportParameters(investmentId, null, null);
    }

    public static ReportParameters ofPeriod(Period period) {
        return new ReportParameters(null, null, period);
    }

    /**
     * Reads what a person typed; blank is absent.
     *
     * @throws CommandRefused when one of them cannot be what it should be
     */
    public static ReportParameters typed(
            @Nullable String investmentId, @Nullable String programmeId, @Nullable String period) {
        return new ReportParameters(
                read(investmentId, "investmentId", InvestmentId::new, ReportRefusal.REPORT_INVESTMENT_UNKNOWN),
                read(programmeId, "programmeId", ProgrammeId::new, ReportRefusal.REPORT_PROGRAMME_UNKNOWN),
                read(period, "period", Period::new, ReportRefusal.REPORT_PERIOD_INVALID));
    }

    private static <T> @Nullable T read(
            @Nullable String typed, String field, Function<String, T> reading, Refusal refusal) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return reading.apply(typed.strip());
        } catch (IllegalArgumentException unreadable) {
            throw CommandRefused.at("parameters." + field, refusal, typed.strip());
        }
    }
}
