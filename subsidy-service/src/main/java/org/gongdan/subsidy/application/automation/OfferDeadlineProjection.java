package org.gongdan.subsidy.application.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationEvent.OfferDeclined;
import org.gongdan.subsidy.application.ApplicationEvent.OfferExpired;
import org.gongdan.subsidy.application.ApplicationEvent.OfferMade;
import org.gongdan.subsidy.application.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the last day of every open offer. */
@Component
@ProcessingGroup("application-offer-deadlines")
class OfferDeadlineProjection {

    private final JdbcClient jdbc;

    OfferDeadlineProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(OfferMade event) {
        jdbc.sql("""
                insert into application_offer_deadline (application_id, expires_on) values (:id, :expiresOn)
                on conflict (application_id) do update set expires_on = excluded.expires_on
                """)
                .param("id", event.applicationId().value())
                .param("expiresOn", event.expiresOn())
                .update();
    }

    @EventHandler
    void on(OfferAccepted event) {
        forget(event.applicationId());
    }

    @EventHandler
    void on(OfferDeclined event) {
        forget(event.applicationId());
    }

    @EventHandler
    void on(OfferExpired event) {
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
        jdbc.sql("truncate table application_offer_deadline").update();
    }

    private void forget(ApplicationId application) {
        jdbc.sql("delete from application_offer_deadline where application_id = :id")
                .param("id", application.value())
                .update();
    }
}
