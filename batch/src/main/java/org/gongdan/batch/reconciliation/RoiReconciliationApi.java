package org.gongdan.batch.reconciliation;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.gongdan.batch.run.BatchRefusal;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.batch.run.Run;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts a reconciliation of the return. */
@RestController
@RequestMapping("/api/jobs/" + RoiReconciliationJobConfiguration.NAME + "/runs")
class RoiReconciliationApi {

    private static final BigDecimal USUAL_RATE = new BigDecimal("0.08");

    private final JobRuns runs;
    private final ReadModels readModels;
    private final Clock clock;

    RoiReconciliationApi(JobRuns runs, ReadModels readModels, Clock clock) {
        this.runs = runs;
        this.readModels = readModels;
        this.clock = clock;
    }

    /**
     * @param period a month, quarter or year; this month when absent
     * @param rate at which later money is discounted in a year; 0.08 when absent
     */
    record Request(@Nullable String period, @Nullable BigDecimal rate) {}

    @PostMapping
    ResponseEntity<Run> start(@RequestBody Request request, Caller caller) {
        if (!caller.has(Role.OPERATOR) && !caller.has(Role.FINANCE)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, RoiReconciliationJobConfiguration.NAME);
        }
        var parameters = new JobParametersBuilder()
                .addString(
                        RoiReconciliationJobConfiguration.PERIOD,
                        period(request).label())
                .addString(RoiReconciliationJobConfiguration.RATE, rate(request).toPlainString())
                .addLong(RoiReconciliationJobConfiguration.POSITION, readModels.head())
                .toJobParameters();
        var run = runs.start(RoiReconciliationJobConfiguration.NAME, parameters);
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + RoiReconciliationJobConfiguration.NAME + "/runs/" + run.runId()))
                .body(run);
    }

    private Period period(Request request) {
        if (request.period() == null) {
            return new Period(YearMonth.now(clock).toString());
        }
        Period period;
        try {
            period = new Period(request.period());
        } catch (IllegalArgumentException malformed) {
            throw CommandRefused.at("period", BatchRefusal.PERIOD_INVALID, request.period());
        }
        if (period.firstDay().isAfter(LocalDate.now(clock))) {
            throw CommandRefused.at("period", BatchRefusal.PERIOD_NOT_OVER, period, period.firstDay());
        }
        return period;
    }

    private static BigDecimal rate(Request request) {
        var rate = request.rate() == null ? USUAL_RATE : request.rate().stripTrailingZeros();
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0 || rate.scale() > 6) {
            throw CommandRefused.at("rate", BatchRefusal.RATE_INVALID, rate);
        }
        return rate;
    }
}
