package org.gongdan.subsidy.catalogue.read;

import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.catalogue.SolutionEvent;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionListed;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionRevised;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionWithdrawn;
import org.gongdan.subsidy.catalogue.SolutionSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per solution as it stands now. */
@Component
@ProcessingGroup("catalogue-list")
class SolutionProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SolutionProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(SolutionEvent event, @SequenceNumber long version) {
        switch (event) {
            case SolutionListed listed ->
                sheet(listed.sheet(), 1, listed.listedAt(), jdbc.sql("""
                        insert into catalogue_solution (id, provider_id, sheet_version, sheet, scenarios, words,
                            status, changed_at, version)
                        values (:id, :provider, :number, cast(:sheet as jsonb), string_to_array(:scenarios, ','),
                            :words, 'LISTED', :at, :version)
                        on conflict (id) do nothing
                        """))
                        .param("provider", listed.providerId().value())
                        .param("id", listed.solutionId().value())
                        .param("version", version)
                        .update();
            case SolutionRevised revised ->
                sheet(revised.sheet(), revised.sheetVersion(), revised.revisedAt(), jdbc.sql("""
                        update catalogue_solution
                        set sheet_version = :number, sheet = cast(:sheet as jsonb), words = :words, changed_at = :at,
                            scenarios = string_to_array(:scenarios, ','), version = :version
                        where id = :id and version < :version
                        """))
                        .param("id", revised.solutionId().value())
                        .param("version", version)
                        .update();
            case SolutionWithdrawn withdrawn ->
                jdbc.sql("""
                        update catalogue_solution
                        set status = 'WITHDRAWN', withdrawn_for = :reason, changed_at = :at, version = :version
                        where id = :id and version < :version
                        """)
                        .param("id", withdrawn.solutionId().value())
                        .param("reason", withdrawn.reason())
                        .param("at", Timestamp.from(withdrawn.withdrawnAt()))
                        .param("version", version)
                        .update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table catalogue_solution").update();
    }

    private StatementSpec sheet(SolutionSheet sheet, int number, Instant at, StatementSpec statement) {
        var words = String.join(
                "\n",
                sheet.name().zh(),
                sheet.name().en(),
                sheet.summary().zh(),
                sheet.summary().en());
        return statement
                .param("number", number)
                .param("sheet", json.writeValueAsString(sheet))
                .param("scenarios", String.join(",", sheet.servedScenarios()))
                .param("words", words)
                .param("at", Timestamp.from(at));
    }
}
