package org.gongdan.subsidy.catalogue.read;

import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.catalogue.ProviderEvent;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderCorrected;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderRegistered;
import org.gongdan.subsidy.catalogue.ProviderProfile;
import org.gongdan.subsidy.catalogue.ScenarioEvent;
import org.gongdan.subsidy.catalogue.ScenarioEvent.ScenarioPublished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per scenario and version, and one per provider, as they stand now. */
@Component
@ProcessingGroup("catalogue-list")
class CatalogueProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CatalogueProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(ScenarioEvent event, @SequenceNumber long version) {
        switch (event) {
            case ScenarioPublished published -> publish(published, version);
        }
    }

    @EventHandler
    void on(ProviderEvent event, @SequenceNumber long version) {
        switch (event) {
            case ProviderRegistered registered -> register(registered, version);
            case ProviderCorrected corrected ->
                profile(corrected.profile(), jdbc.sql("""
                        update catalogue_provider set name = :name, name_en = :nameEn, contact = :contact,
                            version = :version
                        where id = :id and version < :version
                        """))
                        .param("id", corrected.providerId().value())
                        .param("version", version)
                        .update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table catalogue_scenario, catalogue_scenario_version, catalogue_provider")
                .update();
    }

    private void publish(ScenarioPublished published, long version) {
        var scenario = published.scenario();
        var content = json.writeValueAsString(scenario);
        jdbc.sql("""
                insert into catalogue_scenario_version (code, number, content)
                values (:code, :number, cast(:content as jsonb))
                on conflict do nothing
                """)
                .param("code", scenario.code())
                .param("number", scenario.version())
                .param("content", content)
                .update();
        jdbc.sql("""
                insert into catalogue_scenario (code, content, industries, words, published_at, version)
                values (:code, cast(:content as jsonb), string_to_array(:industries, ','), :words, :at, :version)
                on conflict (code) do update
                set content = excluded.content, industries = excluded.industries, words = excluded.words,
                    published_at = excluded.published_at, version = excluded.version
                where catalogue_scenario.version < excluded.version
                """)
                .param("code", scenario.code())
                .param("content", content)
                .param("industries", String.join(",", scenario.industries()))
                .param(
                        "words",
                        String.join(
                                "\n",
                                scenario.code(),
                                scenario.name().zh(),
                                scenario.name().en(),
                                scenario.summary().zh(),
                                scenario.summary().en()))
                .param("at", Timestamp.from(published.publishedAt()))
                .param("version", version)
                .update();
    }

    private void register(ProviderRegistered registered, long version) {
        profile(registered.profile(), jdbc.sql("""
                insert into catalogue_provider (id, uscc, name, name_en, contact, registered_at, version)
                values (:id, :uscc, :name, :nameEn, :contact, :at, :version)
                on conflict (id) do nothing
                """))
                .param("id", registered.providerId().value())
                .param("uscc", registered.providerId().uscc())
                .param("at", Timestamp.from(registered.registeredAt()))
                .param("version", version)
                .update();
    }

    private static StatementSpec profile(ProviderProfile profile, StatementSpec statement) {
        return statement
                .param("name", profile.name())
                .param("nameEn", profile.nameEn())
                .param(
                        "contact",
                        profile.contact() == null ? null : profile.contact().stored());
    }
}
