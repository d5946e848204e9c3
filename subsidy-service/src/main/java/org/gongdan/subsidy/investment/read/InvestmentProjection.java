package org.gongdan.subsidy.investment.read;

import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.investment.InvestmentEvent;
import org.gongdan.subsidy.investment.InvestmentEvent.AssetRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrectionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionFailed;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionDecisionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionForfeitureConfirmed;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows of investments. The version of the investment's row admits each event once: an event that is delivered
 * again finds a version that is not lower than its own, and changes nothing anywhere.
 */
@Component
@ProcessingGroup("investment-list")
class InvestmentProjection {

    private final JdbcClient jdbc;
    private final Json json;
    private final BenefitRows benefits;
    private final RetentionRows retentions;
    private final MilestoneRows milestones;

    InvestmentProjection(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
        this.benefits = new BenefitRows(jdbc, json);
        this.retentions = new RetentionRows(jdbc, json);
        this.milestones = new MilestoneRows(jdbc, json);
    }

    @EventHandler
    void on(InvestmentEvent event, @SequenceNumber long version) {
        if (event instanceof InvestmentOpened opened) {
            if (insert(opened, version)) {
                insertIndicators(opened);
                milestones.insert(opened);
            }
        } else if (isNew(event, version)) {
            update(event, version);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table investment cascade").update();
    }

    private boolean isNew(InvestmentEvent event, long version) {
        return jdbc.sql("update investment set version = :version where id = :id and version < :version")
                        .param("id", event.investmentId().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private void update(InvestmentEvent event, long version) {
        switch (event) {
            case InvestmentOpened _ -> {}
            case KpiMeasured measured -> {
                benefits.supersede(measured, version);
                measure(measured);
            }
            case KpiVerified verified -> verify(verified);
            case MilestoneReached reached -> milestones.reach(reached);
            case MilestoneVerified verified -> milestones.verify(verified);
            case ClaimRoomTaken(var id, var _, var cost, var _) -> claim(id.value(), cost.fen());
            case ClaimRoomReturned(var id, var _, var cost, var _) -> claim(id.value(), -cost.fen());
            case BaselineCorrectionPrepared prepared -> benefits.prepare(prepared, version);
            case BaselineCorrected corrected -> benefits.correct(corrected);
            case BaselinesFrozen(var id, var _, var at) -> benefits.freeze(id, at);
            case AssetRecorded recorded -> benefits.record(recorded);
            case RunningCostRecorded recorded -> benefits.record(recorded);
            case RunningCostVerified verified -> benefits.verify(verified);
            case FunctionUseMeasured measured -> benefits.measure(measured);
            case FunctionUseVerified verified -> benefits.verify(verified);
            case RetentionConditionMet met -> retentions.met(met);
            case RetentionConditionFailed failed -> retentions.failed(failed);
            case RetentionDecisionPrepared prepared -> retentions.prepared(prepared);
            case RetentionForfeitureConfirmed confirmed -> retentions.forfeited(confirmed);
            case InvestmentClosed closed -> close(closed);
        }
    }

    private boolean insert(InvestmentOpened opened, long version) {
        var award = opened.award();
        return jdbc.sql("""
                        insert into investment (id, application_id, uscc, programme_id, programme_version, tier, title,
                            eligible_cost_fen, government_fen, association_fen, lead_fen, provider_fen, enterprise_fen,
                            agreed_on, status, project, cost_lines, award, functions, version)
                        values (:id, :application, :uscc, :programme, :programmeVersion, :tier, :title,
                            :eligibleCost, :government, :association, :lead, :provider, :enterprise,
                            :agreedOn, 'OPEN', cast(:project as jsonb), cast(:costLines as jsonb),
                            cast(:award as jsonb), cast(:functions as jsonb), :version)
                        on conflict (id) do nothing
                        """)
                        .param("id", opened.investmentId().value())
                        .param("application", opened.applicationId().value())
                        .param("uscc", opened.uscc())
                        .param("programme", award.programmeId().value())
                        .param("programmeVersion", award.programmeVersion())
                        .param("tier", award.tier())
                        .param("title", opened.project().title())
                        .param(
                                "eligibleCost",
                                award.split().basis().eligibleCost().fen())
                        .param("government", award.shareOf(Party.GOVERNMENT).fen())
                        .param("association", award.shareOf(Party.ASSOCIATION).fen())
                        .param("lead", award.shareOf(Party.LEAD).fen())
                        .param("provider", award.shareOf(Party.PROVIDER).fen())
                        .param("enterprise", award.shareOf(Party.ENTERPRISE).fen())
                        .param("agreedOn", opened.agreedOn())
                        .param("project", json.write(opened.project()))
                        .param("costLines", json.write(opened.costLines()))
                        .param("award", json.write(award))
                        .param("functions", opened.functions() == null ? null : json.write(opened.functions()))
                        .param("version", version)
                        .update()
                == 1;
    }

    private void insertIndicators(InvestmentOpened opened) {
        List<Indicator> indicators = opened.indicators();
        for (var ordinal = 0; ordinal < indicators.size(); ordinal++) {
            jdbc.sql("""
                    insert into investment_indicator (investment_id, code, ordinal, definition)
                    values (:id, :code, :ordinal, cast(:definition as jsonb))
                    on conflict do nothing
                    """)
                    .param("id", opened.investmentId().value())
                    .param("code", indicators.get(ordinal).code())
                    .param("ordinal", ordinal)
                    .param("definition", json.write(indicators.get(ordinal)))
                    .update();
        }
    }

    private void measure(KpiMeasured measured) {
        jdbc.sql("""
                insert into investment_measurement (investment_id, indicator, month, claimed, evidence, measured_by,
                    measured_at)
                values (:id, :indicator, :month, :value, cast(:evidence as jsonb), :by, :at)
                on conflict (investment_id, indicator, month) do update
                set claimed = excluded.claimed, evidence = excluded.evidence, measured_by = excluded.measured_by,
                    measured_at = excluded.measured_at
                """)
                .param("id", measured.investmentId().value())
                .param("indicator", measured.indicator())
                .param("month", measured.month().atDay(1))
                .param("value", measured.value())
                .param("evidence", json.write(measured.evidence()))
                .param("by", measured.measuredBy())
                .param("at", Timestamp.from(measured.measuredAt()))
                .update();
    }

    private void verify(KpiVerified verified) {
        jdbc.sql("""
                update investment_measurement
                set verified = :value, basis = :basis, verified_by = :by, verified_at = :at
                where investment_id = :id and indicator = :indicator and month = :month
                """)
                .param("id", verified.investmentId().value())
                .param("indicator", verified.indicator())
                .param("month", verified.month().atDay(1))
                .param("value", verified.value())
                .param("basis", verified.basis())
                .param("by", verified.verifiedBy())
                .param("at", Timestamp.from(verified.verifiedAt()))
                .update();
    }

    private void claim(String id, long fen) {
        jdbc.sql("update investment set claimed_fen = claimed_fen + :fen where id = :id")
                .param("id", id)
                .param("fen", fen)
                .update();
    }

    private void close(InvestmentClosed closed) {
        jdbc.sql("update investment set status = 'CLOSED', closed_because = :reason where id = :id")
                .param("id", closed.investmentId().value())
                .param("reason", closed.reason())
                .update();
    }
}
