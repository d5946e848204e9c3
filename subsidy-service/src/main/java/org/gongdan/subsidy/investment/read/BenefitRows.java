package org.gongdan.subsidy.investment.read;

import java.sql.Timestamp;
import java.time.Instant;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.investment.Baseline;
import org.gongdan.subsidy.investment.InvestmentEvent.AssetRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrectionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.investment.InvestmentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes baselines, running costs and the use of functions. */
final class BenefitRows {

    private final JdbcClient jdbc;
    private final Json json;

    BenefitRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the report that is about to be overwritten. */
    void supersede(KpiMeasured next, long version) {
        jdbc.sql("""
                insert into investment_measurement_superseded (investment_id, indicator, month, version, value,
                    evidence, measured_by, measured_at)
                select investment_id, indicator, month, :version, claimed, evidence, measured_by, measured_at
                from investment_measurement where investment_id = :id and indicator = :indicator and month = :month
                on conflict do nothing
                """)
                .param("id", next.investmentId().value())
                .param("indicator", next.indicator())
                .param("month", next.month().atDay(1))
                .param("version", version)
                .update();
    }

    void prepare(BaselineCorrectionPrepared prepared, long version) {
        var indicator = indicator(prepared.investmentId(), prepared.indicator());
        jdbc.sql("""
                delete from investment_baseline_change
                where investment_id = :id and indicator = :indicator and confirmed_at is null
                """)
                .param("id", prepared.investmentId().value())
                .param("indicator", prepared.indicator())
                .update();
        jdbc.sql("""
                insert into investment_baseline_change (investment_id, indicator, version, baseline, replaced, reason,
                    prepared_by, prepared_at)
                values (:id, :indicator, :version, cast(:baseline as jsonb), cast(:replaced as jsonb), :reason,
                    :by, :at)
                on conflict do nothing
                """)
                .param("id", prepared.investmentId().value())
                .param("indicator", prepared.indicator())
                .param("version", version)
                .param("baseline", json.write(prepared.baseline()))
                .param("replaced", json.write(indicator.baseline()))
                .param("reason", prepared.reason())
                .param("by", prepared.preparedBy())
                .param("at", Timestamp.from(prepared.preparedAt()))
                .update();
    }

    void correct(BaselineCorrected corrected) {
        Baseline baseline = corrected.baseline();
        var indicator = indicator(corrected.investmentId(), corrected.indicator())
                .withBaseline(baseline.value(), baseline.period(), baseline.evidence());
        jdbc.sql("""
                update investment_indicator set definition = cast(:definition as jsonb)
                where investment_id = :id and code = :code
                """)
                .param("id", corrected.investmentId().value())
                .param("code", corrected.indicator())
                .param("definition", json.write(indicator))
                .update();
        jdbc.sql("""
                update investment_baseline_change set confirmed_by = :by, confirmed_at = :at
                where investment_id = :id and indicator = :indicator and confirmed_at is null
                """)
                .param("id", corrected.investmentId().value())
                .param("indicator", corrected.indicator())
                .param("by", corrected.confirmedBy())
                .param("at", Timestamp.from(corrected.confirmedAt()))
                .update();
    }

    /** What waits for a second person is void. */
    void freeze(InvestmentId investment, Instant frozenAt) {
        jdbc.sql("update investment set baselines_frozen_at = :at where id = :id")
                .param("id", investment.value())
                .param("at", Timestamp.from(frozenAt))
                .update();
        jdbc.sql("delete from investment_baseline_change where investment_id = :id and confirmed_at is null")
                .param("id", investment.value())
                .update();
    }

    void record(AssetRecorded recorded) {
        jdbc.sql("update investment set asset = cast(:asset as jsonb) where id = :id")
                .param("id", recorded.investmentId().value())
                .param("asset", json.write(recorded.asset()))
                .update();
    }

    void record(RunningCostRecorded cost) {
        jdbc.sql("""
                insert into investment_running_cost (investment_id, month, kind, claimed_fen, evidence, recorded_by,
                    recorded_at)
                values (:id, :month, :kind, :fen, cast(:evidence as jsonb), :by, :at)
                on conflict (investment_id, month, kind) do update
                set claimed_fen = excluded.claimed_fen, evidence = excluded.evidence,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                """)
                .param("id", cost.investmentId().value())
                .param("month", cost.month().atDay(1))
                .param("kind", cost.kind().name())
                .param("fen", cost.amount().fen())
                .param("evidence", json.write(cost.evidence()))
                .param("by", cost.recordedBy())
                .param("at", Timestamp.from(cost.recordedAt()))
                .update();
    }

    void verify(RunningCostVerified cost) {
        jdbc.sql("""
                update investment_running_cost
                set verified_fen = :fen, basis = :basis, verified_by = :by, verified_at = :at
                where investment_id = :id and month = :month and kind = :kind
                """)
                .param("id", cost.investmentId().value())
                .param("month", cost.month().atDay(1))
                .param("kind", cost.kind().name())
                .param("fen", cost.amount().fen())
                .param("basis", cost.basis())
                .param("by", cost.verifiedBy())
                .param("at", Timestamp.from(cost.verifiedAt()))
                .update();
    }

    void measure(FunctionUseMeasured use) {
        jdbc.sql("""
                insert into investment_function_use (investment_id, day, bought, used, evidence, measured_by,
                    measured_at)
                values (:id, :day, :bought, cast(:used as jsonb), cast(:evidence as jsonb), :by, :at)
                on conflict (investment_id, day) do update
                set used = excluded.used, evidence = excluded.evidence, measured_by = excluded.measured_by,
                    measured_at = excluded.measured_at
                """)
                .param("id", use.investmentId().value())
                .param("day", use.day())
                .param("bought", use.bought())
                .param("used", json.write(use.used()))
                .param("evidence", json.write(use.evidence()))
                .param("by", use.measuredBy())
                .param("at", Timestamp.from(use.measuredAt()))
                .update();
    }

    void verify(FunctionUseVerified use) {
        jdbc.sql("""
                update investment_function_use
                set verified = cast(:used as jsonb), basis = :basis, verified_by = :by, verified_at = :at
                where investment_id = :id and day = :day
                """)
                .param("id", use.investmentId().value())
                .param("day", use.day())
                .param("used", json.write(use.used()))
                .param("basis", use.basis())
                .param("by", use.verifiedBy())
                .param("at", Timestamp.from(use.verifiedAt()))
                .update();
    }

    private Indicator indicator(InvestmentId investment, String code) {
        return json.read(
                jdbc.sql("select definition from investment_indicator where investment_id = :id and code = :code")
                        .param("id", investment.value())
                        .param("code", code)
                        .query(String.class)
                        .single(),
                Indicator.class);
    }
}
