package org.gongdan.subsidy.application.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.ProfileCorrected;
import org.gongdan.subsidy.enterprise.EnterpriseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the names of enterprises, so that the list shows them and can be searched by them. */
@Component
@ProcessingGroup("application-list")
class EnterpriseNameProjection {

    private final JdbcClient jdbc;

    EnterpriseNameProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(EnterpriseRegistered event, @SequenceNumber long version) {
        name(event.enterpriseId(), event.profile().name(), version);
    }

    @EventHandler
    void on(ProfileCorrected event, @SequenceNumber long version) {
        name(event.enterpriseId(), event.profile().name(), version);
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table application_enterprise").update();
    }

    private void name(EnterpriseId enterprise, String name, long version) {
        jdbc.sql("""
                insert into application_enterprise (uscc, name, version) values (:uscc, :name, :version)
                on conflict (uscc) do update set name = excluded.name, version = excluded.version
                where application_enterprise.version < excluded.version
                """)
                .param("uscc", enterprise.uscc())
                .param("name", name)
                .param("version", version)
                .update();
    }
}
