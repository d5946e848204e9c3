package org.gongdan.subsidy.investment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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

    record Closure(@NotBlank @Size(max = LONGEST) String reason) {}
}
