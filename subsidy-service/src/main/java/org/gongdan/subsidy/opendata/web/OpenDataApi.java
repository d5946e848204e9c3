package org.gongdan.subsidy.opendata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.gongdan.subsidy.opendata.OpenAwards;
import org.gongdan.subsidy.opendata.OpenDataRefusal;
import org.gongdan.subsidy.opendata.OpenDataSettings;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Awards as open data; open to everybody where the operator says so, else to everybody who is signed in. */
@RestController
@RequestMapping("/api/open-data")
class OpenDataApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String STANDARD = "https://standard.threesixtygiving.org/en/1.4/";

    private final OpenAwards awards;
    private final OpenDataSettings settings;

    OpenDataApi(OpenAwards awards, OpenDataSettings settings) {
        this.awards = awards;
        this.settings = settings;
    }

    /** A form in which the data can be had. */
    record Distribution(String mediaType, String downloadUrl) {}

    /** What a catalogue of data sets asks of one. */
    record Description(
            String title,
            OpenDataSettings.Organisation publisher,
            String license,
            long grants,
            @Nullable Instant modified,
            boolean isPublic,
            String standard,
            List<Distribution> distributions) {}

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @GetMapping
    Description describe() {
        var dataset = awards.dataset();
        return new Description(
                dataset.title(),
                dataset.publisher(),
                dataset.license(),
                dataset.grants(),
                dataset.modified(),
                settings.isPublic(),
                STANDARD,
                List.of(
                        new Distribution(MediaType.APPLICATION_JSON_VALUE, address("awards.json")),
                        new Distribution(XLSX, address("awards.xlsx"))));
    }

    /** For catalogues that harvest. */
    @GetMapping(path = "/dataset.jsonld", produces = "application/ld+json")
    DataCatalogue.Dataset catalogue() {
        var files = new LinkedHashMap<String, String>();
        files.put(MediaType.APPLICATION_JSON_VALUE, address("awards.json"));
        files.put(XLSX, address("awards.xlsx"));
        return DataCatalogue.of(awards.dataset(), settings, STANDARD, files);
    }

    @GetMapping(path = "/awards.json", produces = MediaType.APPLICATION_JSON_VALUE)
    void json(ServletWebRequest request, HttpServletResponse response) throws IOException {
        send("json", MediaType.APPLICATION_JSON_VALUE, awards::writeJson, request, response);
    }

    @GetMapping(path = "/awards.xlsx", produces = XLSX)
    void spreadsheet(ServletWebRequest request, HttpServletResponse response) throws IOException {
        send("xlsx", XLSX, awards::writeSpreadsheet, request, response);
    }

    private void send(
            String ending, String type, Writing writing, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        var dataset = awards.dataset();
        var modified = dataset.modified();
        if (modified == null) {
            throw new CommandRefused(OpenDataRefusal.NOTHING_AWARDED);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, settings.isPublic() ? "public, no-cache" : "private, no-cache");
        if (request.checkNotModified("\"" + dataset.tag() + "-" + ending + "\"", modified.toEpochMilli())) {
            return;
        }
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"awards." + ending + "\"");
        writing.to(response.getOutputStream());
    }

    private String address(String file) {
        return settings.baseUrl() + "/api/open-data/" + file;
    }
}
