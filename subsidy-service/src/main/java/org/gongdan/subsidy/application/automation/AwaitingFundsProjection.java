package org.gongdan.subsidy.application.automation;

import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.FundsAwaited;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationEvent.OfferMade;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.ApplicationId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the awards that wait for money. In one group with the reactions that read it, and before them, so that each event
 * finds the table exactly as it was at that event.
 */
@Component
@ProcessingGroup(AwaitingFundsProjection.GROUP)
@Order(0)
class AwaitingFundsProjection {

    static final String GROUP = "application-funds";
    static final int AFTER = 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AwaitingFundsProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(TierApproved event) {
        if (event.approval() == 2) {
            jdbc.sql("""
                    insert into application_awaiting_funds (application_id, award, granted_at)
                    values (:id, cast(:award as jsonb), :grantedAt)
                    on conflict (application_id) do update
                    set award = excluded.award, granted_at = excluded.granted_at, fund_id = null
                    """)
                    .param("id", event.applicationId().value())
                    .param("award", json.writeValueAsString(event.award()))
                    .param("grantedAt", Timestamp.from(event.approvedAt()))
                    .update();
        }
    }

    @EventHandler
    void on(FundsAwaited event) {
        jdbc.sql("update application_awaiting_funds set fund_id = :fund where application_id = :id")
                .param("fund", event.fundId().value())
                .param("id", event.applicationId().value())
                .update();
    }

    @EventHandler
    void on(OfferMade event) {
        forget(event.applicationId());
    }

    @EventHandler
    void on(TierProposed event) {
        forget(event.applicationId());
    }

    @EventHandler
    void on(ApplicationRejected event) {
        forget(event.applicationId());
    }

    @EventHandler
    void on(ApplicationWithdrawn event) {
        forget(event.applicationId());
    }

    @EventHandler
    void on(JointPartPinned event) {
        forget(event.applicationId());
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table application_awaiting_funds").update();
    }

    private void forget(ApplicationId application) {
        jdbc.sql("delete from application_awaiting_funds where application_id = :id")
                .param("id", application.value())
                .update();
    }
}
