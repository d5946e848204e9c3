package org.gongdan.subsidy.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.function.Function;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about; which of these a kind takes, {@link ReportChoices} says.
 *
 * @param uscc the credit code of an enterprise
 * @param funder government or association
 * @param city as the registry spells it, such as {@code Guangzhou}
 * @param user the id or the user name of a person
 */
public record ReportParameters(
        @Nullable InvestmentId investmentId,
        @Nullable ProgrammeId programmeId,
        @Nullable Period period,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String uscc,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Party funder,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String city,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String user) {

    public static final ReportParameters NONE = new Typed(null, null, null, null, null, null, null).read();

    private static final int LONGEST = 120;

    /** What a person typed, as it came; blank is absent. */
    public record Typed(
            @Nullable String investmentId,
            @Nullable String programmeId,
            @Nullable String period,
            @Nullable String uscc,
            @Nullable String funder,
            @Nullable String city,
            @Nullable String user) {

        /** @throws CommandRefused when one of them cannot be what it should be */
        public ReportParameters read() {
            return new ReportParameters(
                    ReportParameters.read(
                            investmentId, "investmentId", InvestmentId::new, ReportRefusal.REPORT_INVESTMENT_UNKNOWN),
                    ReportParameters.read(
                            programmeId, "programmeId", ProgrammeId::new, ReportRefusal.REPORT_PROGRAMME_UNKNOWN),
                    ReportParameters.read(period, "period", Period::new, ReportRefusal.REPORT_PERIOD_INVALID),
                    ReportParameters.read(
                            uscc,
                            "uscc",
                            code -> code.toUpperCase(Locale.ROOT),
                            ReportRefusal.REPORT_ENTERPRISE_UNKNOWN),
                    ReportParameters.read(
                            funder, "funder", ReportParameters::funderOf, ReportRefusal.REPORT_FUNDER_INVALID),
                    ReportParameters.read(city, "city", ReportParameters::shortOf, ReportRefusal.REPORT_CITY_UNKNOWN),
                    ReportParameters.read(user, "user", ReportParameters::shortOf, ReportRefusal.REPORT_USER_INVALID));
        }
    }

    public static ReportParameters ofInvestment(InvestmentId investmentId) {
        return new ReportParameters(investmentId, null, null, null, null, null, null);
    }

    public static ReportParameters ofPeriod(Period period) {
        return new ReportParameters(null, null, period, null, null, null, null);
    }

    private static Party funderOf(String typed) {
        var party = Party.valueOf(typed.toUpperCase(Locale.ROOT));
        if (!party.isFunder()) {
            throw new IllegalArgumentException("no fund is filled by " + party);
        }
        return party;
    }

    private static String shortOf(String typed) {
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST);
        }
        return typed;
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
