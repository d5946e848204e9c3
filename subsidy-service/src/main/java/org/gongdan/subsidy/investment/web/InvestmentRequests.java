package org.gongdan.subsidy.investment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.investment.Break;
import org.gongdan.subsidy.investment.Period;

/** The bodies that change an investment. */
final class InvestmentRequests {

    private static final int LONGEST = 2000;
    private static final int MOST_FILES = 50;

    private InvestmentRequests() {}

    record Measurement(
            @NotBlank String indicator,
            @NotNull YearMonth month,
            @NotNull BigDecimal value,
            @NotNull @Size(max = MOST_FILES) List<@NotBlank String> evidence) {}

    record Verification(
            @NotBlank String indicator,
            @NotNull YearMonth month,
            @NotNull BigDecimal value,
            @NotBlank @Size(max = LONGEST) String basis) {}

    record MilestoneReport(
            @NotBlank String milestone,
            @NotNull LocalDate reachedOn,
            @NotNull @Size(max = MOST_FILES) List<@NotBlank String> evidence) {}

    record MilestoneVerification(@NotBlank String milestone) {}

    record Explanation(
            @NotNull Period period,
            Break.@NotNull Type type,
            @NotBlank @Size(max = LONGEST) String explanation) {}

    record Closure(@NotBlank @Size(max = LONGEST) String reason) {}
}
