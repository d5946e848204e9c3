package org.gongdan.subsidy.statement.read;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.gongdan.subsidy.statement.StatementEvent;
import org.gongdan.subsidy.statement.StatementEvent.StatementIssued;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row a statement that was ever issued. */
@Component
@ProcessingGroup("statement-list")
class StatementProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatementProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(StatementEvent event) {
        switch (event) {
            case StatementIssued issued -> {
                insert(issued);
                supersede(issued);
            }
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table statement").update();
    }

    private void insert(StatementIssued issued) {
        jdbc.sql("""
                insert into statement (id, issue, number, uscc, name, year, figures, sha256, position, supersedes,
                    changes, issued_at)
                values (:id, :issue, :number, :uscc, :name, :year, cast(:figures as jsonb), :sha256, :position,
                    :supersedes, cast(:changes as jsonb), :at)
                on conflict do nothing
                """)
                .param("id", issued.statementId().value())
                .param("issue", issued.issue())
                .param("number", issued.number())
                .param("uscc", issued.figures().uscc())
                .param("name", issued.figures().name())
                .param("year", issued.figures().year())
                .param("figures", json.writeValueAsString(issued.figures()))
                .param("sha256", issued.sha256())
                .param("position", issued.position())
                .param("supersedes", issued.supersedes())
                .param("changes", json.writeValueAsString(issued.changes()))
                .param("at", issued.issuedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void supersede(StatementIssued issued) {
        jdbc.sql("update statement set superseded_by = :number where id = :id and number = :before")
                .param("number", issued.number())
                .param("id", issued.statementId().value())
                .param("before", issued.supersedes())
                .update();
    }
}
