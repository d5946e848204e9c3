package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentRefusal.BASELINE_CONFIRMED_BY_PREPARER;
import static org.gongdan.subsidy.investment.InvestmentRefusal.BASELINE_CORRECTION_NOT_PREPARED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.BASELINE_FROZEN;
import static org.gongdan.subsidy.investment.InvestmentRefusal.BASELINE_PERIOD_INVALID;
import static org.gongdan.subsidy.investment.InvestmentRefusal.INDICATOR_UNKNOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrectionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.shared.CommandRefused;

/**
 * The baselines in force and those somebody wants instead; once frozen they stay as they are.
 *
 * @param prepared by the code of the indicator
 */
record Baselines(
        LocalDate agreedOn, Map<String, Indicator> indicators, Map<String, Prepared> prepared, boolean frozen) {

    Baselines {
        indicators = Map.copyOf(indicators);
        prepared = Map.copyOf(prepared);
    }

    /** A correction that waits for a second person. */
    record Prepared(Baseline baseline, String reason, String by) {}

    static Baselines of(InvestmentOpened opened) {
        return new Baselines(
                opened.agreedOn(),
                opened.indicators().stream().collect(Collectors.toMap(Indicator::code, indicator -> indicator)),
                Map.of(),
                false);
    }

    /** @return none when the same was prepared before by the same person */
    List<InvestmentEvent> prepare(PrepareBaselineCorrection command, Caller caller, Instant now) {
        refuseFrozen();
        if (!indicators.containsKey(command.indicator())) {
            throw CommandRefused.at("indicator", INDICATOR_UNKNOWN, command.indicator());
        }
        var baseline = command.baseline();
        Rules.refuseUnlikely(baseline.value());
        if (baseline.period().areReversed() || !baseline.period().last().isBefore(YearMonth.from(agreedOn))) {
            throw CommandRefused.at(
                    "period",
                    BASELINE_PERIOD_INVALID,
                    baseline.period().first(),
                    baseline.period().last(),
                    YearMonth.from(agreedOn));
        }
        Rules.refuseBlank("reason", command.reason());
        Rules.refuseWithoutEvidence(baseline.evidence());
        if (new Prepared(baseline, command.reason(), caller.id()).equals(prepared.get(command.indicator()))) {
            return List.of();
        }
        return List.of(new BaselineCorrectionPrepared(
                command.investmentId(), command.indicator(), baseline, command.reason(), caller.id(), now));
    }

    /** @return none when it is in force already */
    List<InvestmentEvent> confirm(ConfirmBaselineCorrection command, Caller caller, Instant now) {
        var waiting = prepared.get(command.indicator());
        if (waiting == null && isInForce(command.indicator(), command.baseline())) {
            return List.of();
        }
        refuseFrozen();
        if (waiting == null || !waiting.baseline().equals(command.baseline())) {
            throw CommandRefused.at("indicator", BASELINE_CORRECTION_NOT_PREPARED, command.indicator());
        }
        if (waiting.by().equals(caller.id())) {
            throw new CommandRefused(BASELINE_CONFIRMED_BY_PREPARER);
        }
        return List.of(new BaselineCorrected(
                command.investmentId(),
                command.indicator(),
                waiting.baseline(),
                waiting.reason(),
                waiting.by(),
                caller.id(),
                now));
    }

    private boolean isInForce(String code, Baseline baseline) {
        var indicator = indicators.get(code);
        return indicator != null
                && indicator.baseline().compareTo(baseline.value()) == 0
                && baseline.period().equals(indicator.baselinePeriod())
                && baseline.evidence().equals(indicator.baselineEvidence());
    }

    private void refuseFrozen() {
        if (frozen) {
            throw new CommandRefused(BASELINE_FROZEN);
        }
    }

    Baselines afterPreparing(BaselineCorrectionPrepared event) {
        var waiting = new HashMap<>(prepared);
        waiting.put(event.indicator(), new Prepared(event.baseline(), event.reason(), event.preparedBy()));
        return new Baselines(agreedOn, indicators, waiting, frozen);
    }

    Baselines afterCorrecting(BaselineCorrected event) {
        var waiting = new HashMap<>(prepared);
        waiting.remove(event.indicator());
        var changed = new HashMap<>(indicators);
        var corrected = event.baseline();
        changed.computeIfPresent(
                event.indicator(),
                (_, known) -> known.withBaseline(corrected.value(), corrected.period(), corrected.evidence()));
        return new Baselines(agreedOn, changed, waiting, frozen);
    }

    /** What waited for a second person is void. */
    Baselines afterFreezing() {
        return new Baselines(agreedOn, indicators, Map.of(), true);
    }
}
