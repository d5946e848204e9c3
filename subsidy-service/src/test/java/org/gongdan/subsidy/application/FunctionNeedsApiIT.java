package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.catalogue.CatalogueExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunctionNeedsApiIT extends ApplicationServiceTest {

    private String path;
    private String solution;

    @BeforeEach
    void prepare() throws Exception {
        clock.set(Scenario.NOW);
        registerEnterprise();
        solution = listSolution();
        path = String.valueOf(
                post("/api/applications", draftRequest(), preparer).header("Location"));
    }

    @Test
    void keepsNeedsAndPurchaseWithTheVersionsOfTheCatalogue() {
        var stated = put(path + "/functions", functions(List.of("defect-detection", "line-reject")), preparer);
        assertThat(stated.status()).isEqualTo(200);
        assertThat(stated.body().at("/functions/scenarioVersion").asInt()).isEqualTo(1);
        assertThat(stated.body().at("/functions/purchase/sheetVersion").asInt()).isEqualTo(1);
        assertThat(stated.body().at("/functions/purchase/functions")).hasSize(4);
        var etag = stated.header("ETag");
        assertThat(put(path + "/functions", functions(List.of("defect-detection", "line-reject")), preparer)
                        .header("ETag"))
                .isEqualTo(etag);
        assertThat(put(path + "/functions", functions(List.of()), preparer, "If-Match", "\"0\"")
                        .problem())
                .isEqualTo("version-stale");

        var fit = get(path + "/function-fit", OFFICER).body();
        assertThat(fit.path("percent").asInt()).isEqualTo(50);
        assertThat(fit.path("warns").asBoolean()).isFalse();
        assertThat(fit.at("/unneededCost/amount").asString()).isEqualTo("32000.00");
        assertThat(fit.at("/benchmark/claim/least").asInt()).isEqualTo(72);
        assertThat(fit.at("/benchmark/status").asString()).isEqualTo("UNVERIFIED_CLAIM");
    }

    @Test
    void warnsBeforeSubmittingAndInTheDecision() {
        put(path + "/functions", functions(List.of("defect-detection")), preparer);
        var preview = get(path + "/split-preview", preparer).body().path("findings");
        assertThat(preview.toString()).contains("\"rule\":\"function-fit\"").contains("\"warning\":true");

        put(path + "/cost-lines", costs(), preparer);
        put(path + "/baseline", baseline(), preparer);
        var submitted = post(path + "/submission", null, signatory);
        assertThat(submitted.body().at("/facts/functionFit").asInt()).isEqualTo(25);
        assertThat(submitted.body().at("/summary/status").asString()).isEqualTo("ELIGIBLE");
        assertThat(submitted.body().path("findings").toString()).contains("并不需要");
        assertThat(put(path + "/functions", functions(List.of()), preparer).problem())
                .isEqualTo("not-a-draft");
        assertThat(get(path + "/history", OFFICER).body().toString()).contains("FunctionNeedsStated");
    }

    @Test
    void hasNoFitBeforeAnythingIsStated() {
        var fit = get(path + "/function-fit", preparer).body();
        assertThat(fit.path("percent").isNull()).isTrue();
        assertThat(fit.path("warns").asBoolean()).isFalse();
    }

    @Test
    void refusesWhatTheCatalogueDoesNotHaveAndHidesItFromOthers() {
        assertThat(put(path + "/functions", functions(List.of("flying")), preparer)
                        .problem())
                .isEqualTo("need-unknown");
        assertThat(put(path + "/functions", Map.of("needed", List.of(Map.of())), preparer)
                        .problem())
                .isEqualTo("request-invalid");
        var foreign = as("foreign", Role.ENTERPRISE_PREPARER, "91440300MA5DEFGH1K");
        assertThat(put(path + "/functions", functions(List.of()), foreign).status())
                .isEqualTo(404);
        assertThat(get(path + "/function-fit", foreign).status()).isEqualTo(404);
        assertThat(put(path + "/functions", functions(List.of()), OFFICER).problem())
                .isEqualTo("not-allowed");
        var absent = "/api/applications/application-none";
        assertThat(put(absent + "/functions", functions(List.of()), preparer).status())
                .isEqualTo(404);
        assertThat(get(absent + "/function-fit", preparer).status()).isEqualTo(404);
    }

    private Map<String, Object> functions(List<String> needs) {
        var needed = needs.stream()
                .map(code -> Map.of("code", code, "why", "人工目检漏检"))
                .toList();
        return Map.of("needed", needed, "chosen", Map.of("solution", solution, "options", List.of("reject")));
    }

    private String listSolution() throws Exception {
        var yaml = Files.readString(Path.of("../config/catalogue/visual-inspection.yaml"));
        var published = send(HttpRequest.newBuilder(url("/api/catalogue/scenarios"))
                .POST(HttpRequest.BodyPublishers.ofString(yaml))
                .header("Content-Type", "application/yaml")
                .header("Authorization", OFFICER)
                .build());
        assertThat(published.status()).isEqualTo(201);
        var uscc = CatalogueExamples.PROVIDER.uscc();
        post("/api/catalogue/providers", Map.of("uscc", uscc, "profile", CatalogueExamples.PROFILE), OFFICER);
        var listed =
                post("/api/catalogue/solutions", Map.of("provider", uscc, "sheet", CatalogueExamples.SHEET), OFFICER);
        assertThat(listed.status()).isEqualTo(201);
        return listed.body().path("id").asString();
    }
}
