package org.gongdan.subsidy.investment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.investment.Asset;
import org.gongdan.subsidy.investment.Baseline;
import org.gongdan.subsidy.investment.GrantedAsset;
import org.gongdan.subsidy.investment.RetentionDecision;
import org.gongdan.subsidy.investment.RunningCostKind;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What clients send about baselines, running costs, the use of functions and the retention. */
final class BenefitRequests {

    private static final int LONGEST = 2000;
    private static final int MOST_FILES = 50;
    private static final int MOST_FUNCTIONS = 500;

    private BenefitRequests() {}

    record BaselineCorrection(
            @NotBlank String indicator,
            @NotNull BigDecimal value,
            @NotNull YearMonth first,
            @NotNull YearMonth last,
            @NotNull @Size(max = MOST_FILES) List<@NotBlank String> evidence,
            @NotBlank @Size(max = LONGEST) String reason) {

        Baseline baseline() {
            return new Baseline(value, new Indicator.Months(first, last), evidence);
        }
    }

    /** Repeats what was prepared, so that nobody confirms what has changed since. */
    record BaselineConfirmation(
            @NotBlank String indicator,
            @NotNull BigDecimal value,
            @NotNull YearMonth first,
            @NotNull YearMonth last,
            @NotNull @Size(max = MOST_FILES) List<@NotBlank String> evidence) {

        Baseline baseline() {
            return new Baseline(value, new Indicator.Months(first, last), evidence);
        }
    }

    record StatedCost(
            @NotNull YearMonth month,
            @NotNull RunningCostKind kind,
            @NotNull Money amount,
            @NotNull @Size(max = MOST_FILES) List<@NotBlank String> evidence) {}

    record CostVerification(
            @NotNull YearMonth month,
            @NotNull RunningCostKind kind,
            @NotNull Money amount,
            @NotBlank @Size(max = LONGEST) String basis) {}

    record StatedAsset(
            GrantedAsset.@NotNull Kind kind,
            @NotNull Money cost,
            @NotNull LocalDate readyOn,
            @NotNull Integer lifeMonths,
            @NotNull Money residualValue,
            GrantedAsset.@NotNull Method method,
            @Nullable LocalDate disposedOn) {

        Asset asset() {
            return new Asset(kind, cost, readyOn, lifeMonths, residualValue, method, disposedOn);
        }
    }

    record StatedUse(
            @NotNull Integer day,
            @NotNull @Size(max = MOST_FUNCTIONS) List<@NotBlank String> used,
            @NotNull @Size(max = MOST_FILES) List<@NotBlank String> evidence) {}

    record UseVerification(
            @NotNull Integer day,
            @NotNull @Size(max = MOST_FUNCTIONS) List<@NotBlank String> used,
            @NotBlank @Size(max = LONGEST) String basis) {}

    record Decision(
            @NotNull RetentionDecision decision,
            @NotBlank @Size(max = LONGEST) String reason,
            @NotNull @Size(max = MOST_FILES) List<@NotBlank String> evidence) {}

    record DecisionConfirmation(@NotNull RetentionDecision decision) {}
}
