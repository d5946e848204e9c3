package org.gongdan.subsidy.opendata.read;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.gongdan.subsidy.opendata.OpenAwards.Dataset;
import org.gongdan.subsidy.opendata.OpenAwards.Grant;
import org.gongdan.subsidy.opendata.OpenDataSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a package after the 360Giving data standard 1.4, https://standard.threesixtygiving.org. */
@Component
class GrantPackage {

    private static final String VERSION = "1.4";

    private final JsonMapper json;
    private final OpenDataSettings settings;

    GrantPackage(JsonMapper json, OpenDataSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /** What is said of the whole, by the titles of the standard. */
    Map<String, String> facts(Dataset dataset) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Version", VERSION);
        facts.put("Title", dataset.title());
        facts.put("Identifier", settings.prefix() + "-awards");
        if (dataset.modified() != null) {
            facts.put("Modified", dataset.modified().toString());
        }
        facts.put("Publisher:Identifier", dataset.publisher().id());
        facts.put("Publisher:Name", dataset.publisher().name());
        facts.put("License", dataset.license());
        facts.put("Access URL", settings.baseUrl() + "/open-data");
        facts.put("Download URL", settings.baseUrl() + "/api/open-data/awards.xlsx");
        return facts;
    }

    void writeJson(Dataset dataset, Consumer<Consumer<Grant>> grants, OutputStream out) throws IOException {
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("version", VERSION);
            generator.writeStringProperty("title", dataset.title());
            generator.writeStringProperty("identifier", settings.prefix() + "-awards");
            if (dataset.modified() != null) {
                generator.writeStringProperty("modified", dataset.modified().toString());
            }
            generator.writeObjectPropertyStart("publisher");
            generator.writeStringProperty("identifier", dataset.publisher().id());
            generator.writeStringProperty("name", dataset.publisher().name());
            generator.writeEndObject();
            generator.writeStringProperty("license", dataset.license());
            generator.writeStringProperty("accessURL", settings.baseUrl() + "/open-data");
            generator.writeStringProperty("downloadURL", settings.baseUrl() + "/api/open-data/awards.json");
            generator.writeArrayPropertyStart("grants");
            grants.accept(grant -> write(generator, grant));
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private static void write(JsonGenerator generator, Grant grant) {
        generator.writeStartObject();
        generator.writeStringProperty("id", grant.id());
        generator.writeStringProperty("title", grant.title());
        generator.writeStringProperty("description", grant.description());
        generator.writeStringProperty("currency", "CNY");
        generator.writeNumberProperty("amountAwarded", grant.amount());
        generator.writeStringProperty("awardDate", grant.awardedOn().toString());
        generator.writeArrayPropertyStart("plannedDates");
        generator.writeStartObject();
        generator.writeStringProperty("startDate", grant.startsOn().toString());
        generator.writeStringProperty("endDate", grant.endsOn().toString());
        generator.writeEndObject();
        generator.writeEndArray();
        recipient(generator, grant);
        organisation(
                generator,
                "fundingOrganization",
                grant.funder().id(),
                grant.funder().name());
        generator.writeEndObject();
        generator.writeEndArray();
        generator.writeArrayPropertyStart("grantProgramme");
        generator.writeStartObject();
        generator.writeStringProperty("title", grant.programme());
        generator.writeEndObject();
        generator.writeEndArray();
        generator.writeArrayPropertyStart("classifications");
        generator.writeStartObject();
        generator.writeStringProperty("vocabulary", "gongdan-scenario");
        generator.writeStringProperty("code", grant.scenario());
        generator.writeEndObject();
        generator.writeEndArray();
        generator.writeStringProperty("dateModified", grant.modified().toString());
        generator.writeEndObject();
    }

    private static void recipient(JsonGenerator generator, Grant grant) {
        var recipient = grant.recipient();
        organisation(generator, "recipientOrganization", recipient.id(), recipient.name());
        if (recipient.companyNumber() != null) {
            generator.writeStringProperty("companyNumber", recipient.companyNumber());
        }
        if (grant.region() != null) {
            generator.writeStringProperty("addressLocality", grant.region());
        }
        generator.writeStringProperty("addressCountry", "CN");
        generator.writeEndObject();
        generator.writeEndArray();
    }

    /** Begins it; whoever calls ends the object and the array. */
    private static void organisation(JsonGenerator generator, String property, String id, String name) {
        generator.writeArrayPropertyStart(property);
        generator.writeStartObject();
        generator.writeStringProperty("id", id);
        generator.writeStringProperty("name", name);
    }
}
