package org.gongdan.subsidy.policy.read;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.gongdan.subsidy.policy.PolicyEvent;
import org.gongdan.subsidy.policy.PolicyEvent.PolicyFiguresPublished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row a version. */
@Component
@ProcessingGroup("policy-figures")
class PolicyProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PolicyProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(PolicyEvent event) {
        switch (event) {
            case PolicyFiguresPublished published -> insert(published);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table policy_figures").update();
    }

    private void insert(PolicyFiguresPublished published) {
        jdbc.sql("""
                insert into policy_figures (id, period, version, position, figures, cells, suppressed, sha256,
                    published_at)
                values (:id, :period, :version, :position, cast(:figures as jsonb), :cells, :suppressed, :sha256, :at)
                on conflict do nothing
                """)
                .param("id", published.figuresId().value())
                .param("period", published.set().period().label())
                .param("version", published.version())
                .param("position", published.position())
                .param("figures", json.writeValueAsString(published.set()))
                .param("cells", published.cells())
                .param("suppressed", published.suppressed())
                .param("sha256", published.sha256())
                .param("at", published.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
