package org.gongdan.subsidy.application.automation;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationDrafted;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Party;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who was awarded and who pays. In one group with the reaction that asks for it: the events that fill these tables
 * come before those that it reacts to, whatever other read models have seen by then.
 */
@Component
@ProcessingGroup(CommitmentParties.GROUP)
@Order(0)
class CommitmentParties {

    static final String GROUP = "when-commitment-reduced-then-give-room-back";
    static final int AFTER = 1;

    private final JdbcClient jdbc;

    CommitmentParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ApplicationDrafted event) {
        jdbc.sql("""
                insert into reduced_commitment_holder (application_id, uscc) values (:id, :uscc)
                on conflict (application_id) do nothing
                """)
                .param("id", event.applicationId().value())
                .param("uscc", event.uscc())
                .update();
    }

    @EventHandler
    void on(FundOpened event) {
        jdbc.sql("""
                insert into reduced_commitment_funder (fund_id, funder) values (:id, :funder)
                on conflict (fund_id) do nothing
                """)
                .param("id", event.fundId().value())
                .param("funder", event.funder().name())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table reduced_commitment_holder, reduced_commitment_funder")
                .update();
    }

    /** The enterprise whose application it is; nothing when no application has the name. */
    Optional<String> holderOf(String applicationId) {
        return jdbc.sql("select uscc from reduced_commitment_holder where application_id = :id")
                .param("id", applicationId)
                .query(String.class)
                .optional();
    }

    /** @throws IllegalStateException when the fund was never opened */
    Party funderOf(FundId fund) {
        return jdbc.sql("select funder from reduced_commitment_funder where fund_id = :id")
                .param("id", fund.value())
                .query(String.class)
                .optional()
                .map(Party::valueOf)
                .orElseThrow(() -> new IllegalStateException("no fund was opened as " + fund));
    }
}
