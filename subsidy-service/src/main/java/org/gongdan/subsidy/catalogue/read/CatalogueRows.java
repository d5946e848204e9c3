package org.gongdan.subsidy.catalogue.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.gongdan.config.personal.PersonalText;
import org.gongdan.subsidy.catalogue.CatalogueList.ProviderRow;
import org.gongdan.subsidy.catalogue.CatalogueList.ScenarioRow;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionRow;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionStatus;
import org.gongdan.subsidy.catalogue.ProviderContacts;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.ProviderProfile;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.catalogue.SolutionSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the catalogue back into records. */
@Component
class CatalogueRows {

    private final JsonMapper json;
    private final ProviderContacts contacts;

    CatalogueRows(JsonMapper json, ProviderContacts contacts) {
        this.contacts = contacts;
        this.json = json;
    }

    Scenario content(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("content"), Scenario.class);
    }

    ScenarioRow scenario(ResultSet row, int number) throws SQLException {
        return new ScenarioRow(
                content(row, number),
                row.getInt("solutions"),
                row.getTimestamp("published_at").toInstant(),
                row.getLong("version"));
    }

    ProviderRow provider(ResultSet row, int number) throws SQLException {
        return new ProviderRow(
                new ProviderId(row.getString("id")),
                row.getString("uscc"),
                contacts.opened(new ProviderProfile(row.getString("name"), row.getString("name_en"), contact(row))),
                row.getInt("solutions"),
                row.getTimestamp("registered_at").toInstant(),
                row.getLong("version"));
    }

    private static @Nullable PersonalText contact(ResultSet row) throws SQLException {
        var contact = row.getString("contact");
        return contact == null ? null : new PersonalText(contact);
    }

    SolutionRow solution(ResultSet row, int number) throws SQLException {
        return new SolutionRow(
                new SolutionId(row.getString("id")),
                new ProviderId(row.getString("provider_id")),
                row.getString("provider_name"),
                row.getInt("sheet_version"),
                json.readValue(row.getString("sheet"), SolutionSheet.class),
                SolutionStatus.valueOf(row.getString("status")),
                row.getString("withdrawn_for"),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("version"));
    }
}
