package org.gongdan.subsidy.opendata.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.opendata.OpenAwards;
import org.gongdan.subsidy.opendata.OpenDataSettings;
import org.jspecify.annotations.Nullable;

/** Describes the data set as catalogues harvest it: DCAT 3 in JSON-LD, https://www.w3.org/TR/vocab-dcat-3/. */
final class DataCatalogue {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private DataCatalogue() {}

    /** Something that is named by its address. */
    record Link(@JsonProperty("@id") String id) {}

    /** A text in one language. */
    record Word(
            @JsonProperty("@language") String language,
            @JsonProperty("@value") String value) {}

    /** A value with its type. */
    record Typed(
            @JsonProperty("@type") String type,
            @JsonProperty("@value") String value) {}

    /** Who publishes. */
    record Agent(
            @JsonProperty("@type") String type,
            @JsonProperty("dct:identifier") String identifier,
            @JsonProperty("foaf:name") String name) {}

    /** A form in which the data can be had. */
    record Distribution(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            @JsonProperty("dcat:accessURL") Link accessUrl,
            @JsonProperty("dcat:downloadURL") Link downloadUrl,
            @JsonProperty("dcat:mediaType") Link mediaType,
            @JsonProperty("dct:conformsTo") Link conformsTo,
            @JsonProperty("dct:license") Link license) {}

    /** The data set. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dataset(
            @JsonProperty("@context") Map<String, String> context,
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            @JsonProperty("dct:identifier") String identifier,
            @JsonProperty("dct:title") String title,
            @JsonProperty("dct:description") List<Word> description,
            @JsonProperty("dct:publisher") Agent publisher,
            @JsonProperty("dct:license") Link license,
            @JsonProperty("dct:accessRights") Link accessRights,
            @JsonProperty("dct:language") List<String> language,
            @JsonProperty("dct:spatial") Link spatial,
            @JsonProperty("dct:modified") @Nullable Typed modified,
            @JsonProperty("dcat:keyword") List<Word> keyword,
            @JsonProperty("dcat:landingPage") Link landingPage,
            @JsonProperty("dcat:distribution") List<Distribution> distribution) {}

    static Dataset of(
            OpenAwards.Dataset dataset, OpenDataSettings settings, String standard, Map<String, String> files) {
        var page = settings.baseUrl() + "/open-data";
        var licence = new Link(dataset.license());
        return new Dataset(
                CONTEXT,
                settings.baseUrl() + "/api/open-data/dataset.jsonld",
                "dcat:Dataset",
                settings.prefix() + "-awards",
                dataset.title(),
                List.of(
                        new Word("zh", "政府与协会对中小企业人工智能应用项目的分担资助：每行为一个出资方对一个项目的资助。不含个人信息。"),
                        new Word(
                                "en",
                                "What government and association give to projects of small and medium enterprises that adopt"
                                        + " artificial intelligence; one line for one funder and project. Without personal"
                                        + " data.")),
                new Agent(
                        "foaf:Organization",
                        dataset.publisher().id(),
                        dataset.publisher().name()),
                licence,
                new Link("http://publications.europa.eu/resource/authority/access-right/"
                        + (settings.isPublic() ? "PUBLIC" : "RESTRICTED")),
                List.of("zh"),
                new Link("https://www.geonames.org/1809935"),
                modified(dataset.modified()),
                List.of(
                        new Word("zh", "资助"),
                        new Word("zh", "人工智能"),
                        new Word("en", "grants"),
                        new Word("en", "360Giving")),
                new Link(page),
                files.entrySet().stream()
                        .map(file -> new Distribution(
                                file.getValue(),
                                "dcat:Distribution",
                                new Link(page),
                                new Link(file.getValue()),
                                new Link(MEDIA_TYPES + file.getKey()),
                                new Link(standard),
                                licence))
                        .toList());
    }

    private static @Nullable Typed modified(@Nullable Instant moment) {
        return moment == null ? null : new Typed("xsd:dateTime", moment.toString());
    }
}
