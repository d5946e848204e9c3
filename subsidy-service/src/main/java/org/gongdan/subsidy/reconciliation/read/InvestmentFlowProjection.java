package org.gongdan.subsidy.reconciliation.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimDrafted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineAccepted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineDeducted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLinesSet;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimRejected;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.GroupAssigned;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.ProfileCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the dated flows of investments. Events of several features meet here in the order they were stored; one that is
 * delivered again writes the same row. An event of an investment that is not known is an error, never a flow that is
 * lost: it is parked, and handled when what it waits for is there.
 */
@Component
@ProcessingGroup("investment-flow")
class InvestmentFlowProjection {

    private final JdbcClient jdbc;
    private final FlowProjects projects;
    private final FlowReports reports;
    private final FlowClaims claims;
    private final FlowRows rows;

    InvestmentFlowProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new FlowRows(jdbc);
        this.projects = new FlowProjects(jdbc);
        this.reports = new FlowReports(jdbc, projects, rows);
        this.claims = new FlowClaims(jdbc, projects, rows);
    }

    @EventHandler
    void on(EnterpriseRegistered event) {
        projects.enterprise(event.enterpriseId().uscc(), event.profile().industry());
    }

    @EventHandler
    void on(ProfileCorrected event) {
        projects.enterprise(event.enterpriseId().uscc(), event.profile().industry());
    }

    @EventHandler
    void on(GroupAssigned event) {
        projects.undertaking(event.enterpriseId().uscc(), event.groupId());
    }

    @EventHandler
    void on(InvestmentOpened event) {
        projects.open(event);
    }

    @EventHandler
    void on(KpiMeasured event) {
        reports.measured(event);
    }

    @EventHandler
    void on(KpiVerified event) {
        reports.verified(event);
    }

    @EventHandler
    void on(BaselineCorrected event) {
        reports.corrected(event);
    }

    @EventHandler
    void on(BaselinesFrozen event) {
        reports.frozen(event);
    }

    @EventHandler
    void on(RunningCostRecorded event) {
        var source = FlowSource.runningCost(event.month(), event.kind());
        var spent = Money.ZERO.minus(event.amount());
        rows.stated(projects.keyOf(event.investmentId()), source, event.month().atEndOfMonth(), spent);
    }

    @EventHandler
    void on(RunningCostVerified event) {
        var source = FlowSource.runningCost(event.month(), event.kind());
        rows.verified(projects.keyOf(event.investmentId()), source, Money.ZERO.minus(event.amount()), null);
    }

    @EventHandler
    void on(ClaimDrafted event) {
        claims.set(event.claimId(), event.lines());
    }

    @EventHandler
    void on(ClaimLinesSet event) {
        claims.set(event.claimId(), event.lines());
    }

    @EventHandler
    void on(ClaimLineAccepted event) {
        claims.deduct(event.claimId(), event.line(), 0);
    }

    @EventHandler
    void on(ClaimLineDeducted event) {
        claims.deduct(event.claimId(), event.line(), event.deducted().fen());
    }

    @EventHandler
    void on(ClaimApproved event) {
        claims.approve(event.claimId(), event.investmentId());
    }

    @EventHandler
    void on(ClaimRejected event) {
        claims.drop(event.claimId());
    }

    @EventHandler
    void on(PaymentConfirmed event) {
        var paid = event.instalment();
        var source = FlowSource.payment(event.batchId().value(), paid.claimId().value());
        rows.money(projects.keyOf(paid.investmentId()), FlowKind.PUBLIC, source, event.valueDate(), paid.amount());
    }

    @ResetHandler
    void reset() {
        jdbc.sql("""
                truncate flow_investment, flow_indicator, flow_enterprise, flow_measurement, flow_claim_line,
                    investment_flow restart identity
                """).update();
    }
}
