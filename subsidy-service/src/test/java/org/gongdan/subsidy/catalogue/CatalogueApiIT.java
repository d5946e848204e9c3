package org.gongdan.subsidy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class CatalogueApiIT extends ServiceTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String OFFICER = as("catalogue-officer", Role.OFFICER);
    private static final String YAML = CatalogueExamples.text(Path.of("../config/catalogue/visual-inspection.yaml"));

    private final String code = "scenario-" + UUID.randomUUID().toString().substring(24) + "-of-test";
    private final String uscc = newCode();

    @Test
    void publishesVersionAfterVersionAndKeepsThemAll() {
        var first = publish(1, "视觉质检");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/catalogue/scenarios/" + code);
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(publish(1, "视觉质检").header("ETag")).isEqualTo("\"0\"");
        assertThat(publish(1, "别的名字").problem()).isEqualTo("scenario-version-fixed");
        assertThat(publish(2, "新的名字").status()).isEqualTo(201);
        assertThat(publish(1, "视觉质检").status()).isEqualTo(201);

        var path = "/api/catalogue/scenarios/" + code;
        var now = get(path, as(Role.AUDITOR)).body();
        assertThat(now.at("/scenario/name/zh").asString()).isEqualTo("新的名字");
        assertThat(now.at("/scenario/version").asInt()).isEqualTo(2);
        assertThat(get(path + "/versions/1", as(Role.AUDITOR))
                        .body()
                        .at("/name/zh")
                        .asString())
                .isEqualTo("视觉质检");
        assertThat(get(path + "/versions/3", OFFICER).status()).isEqualTo(404);
        assertThat(get("/api/catalogue/scenarios/none", OFFICER).problem()).isEqualTo("not-found");
    }

    @Test
    void findsScenariosByWordsAndIndustry() {
        publish(1, "视觉质检");
        assertThat(total("/api/catalogue/scenarios?q=" + code)).isEqualTo(1);
        assertThat(total("/api/catalogue/scenarios?q=" + code + "&industry=ceramics"))
                .isEqualTo(1);
        assertThat(total("/api/catalogue/scenarios?q=" + code + "&industry=toys"))
                .isZero();
        assertThat(total("/api/catalogue/scenarios?q=%25" + code)).isZero();
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        var refused = yaml(YAML.replace("importance: ESSENTIAL", "importance: VITAL"), OFFICER);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("scenario-malformed");
        assertThat(refused.body().path("errors")).hasSize(3);
        assertThat(refused.body().at("/errors/0/line").asInt()).isEqualTo(15);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OFFICER")
    void letsNobodyButAnOfficerCurate(Role role) {
        var person = as(role, "91440101MA5CJQ4N59");
        assertThat(yaml(scenario(1, "视觉质检"), person).problem()).isEqualTo("not-allowed");
        assertThat(post("/api/catalogue/providers", registration(uscc), person).problem())
                .isEqualTo("not-allowed");
        assertThat(post("/api/catalogue/solutions", Map.of("provider", uscc, "sheet", sheet("detect")), person)
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(get("/api/catalogue/scenarios", person).status()).isEqualTo(200);
    }

    @Test
    void registersAndCorrectsAProvider() {
        var registered =
                post("/api/catalogue/providers", registration(uscc.toLowerCase(java.util.Locale.ROOT)), OFFICER);
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo("/api/catalogue/providers/" + uscc);
        var path = "/api/catalogue/providers/" + uscc;
        var corrected = put(path, profile("新名"), OFFICER, "If-Match", "\"0\"");
        assertThat(corrected.body().at("/profile/name").asString()).isEqualTo("新名");
        assertThat(put(path, profile("再改"), OFFICER, "If-Match", "\"0\"").problem())
                .isEqualTo("version-stale");
        assertThat(total("/api/catalogue/providers?q=" + uscc)).isEqualTo(1);
        assertThat(get("/api/catalogue/providers/none", OFFICER).status()).isEqualTo(404);
        assertThat(put("/api/catalogue/providers/" + newCode(), profile("无"), OFFICER)
                        .status())
                .isEqualTo(404);
        var last = uscc.charAt(17) == '0' ? '1' : '0';
        assertThat(post("/api/catalogue/providers", registration(uscc.substring(0, 17) + last), OFFICER)
                        .problem())
                .isEqualTo("provider-code-wrong");
    }

    @Test
    void listsRevisesComparesAndWithdrawsSolutions() {
        publish(1, "视觉质检");
        post("/api/catalogue/providers", registration(uscc), OFFICER);
        var key = UUID.randomUUID().toString();
        var listing = Map.of("provider", uscc, "sheet", sheet("detect", "classes"));
        var listed = post("/api/catalogue/solutions", listing, OFFICER, "Idempotency-Key", key);
        assertThat(listed.status()).isEqualTo(201);
        var repeated = post("/api/catalogue/solutions", listing, OFFICER, "Idempotency-Key", key);
        assertThat(repeated.body().path("id")).isEqualTo(listed.body().path("id"));
        var path = String.valueOf(listed.header("Location"));
        assertThat(total("/api/catalogue/solutions?scenario=" + code)).isEqualTo(1);

        var revised = put(path, sheet("detect"), OFFICER, "If-Match", listed.header("ETag"));
        assertThat(revised.body().path("sheetVersion").asInt()).isEqualTo(2);
        var id = revised.body().path("id").asString();
        var comparison = get("/api/catalogue/solutions/comparison?scenario=" + code + "&solution=" + id, OFFICER);
        assertThat(comparison.body().at("/columns/0/fitPercent").asInt()).isEqualTo(100);
        assertThat(comparison.body().at("/lines/0/offers/0/kind").asString()).isEqualTo("INCLUDED");
        assertThat(get("/api/catalogue/solutions/comparison?scenario=" + code + "&solution=none", OFFICER)
                        .status())
                .isEqualTo(404);

        assertThat(post(path + "/withdrawal", Map.of("reason", " "), OFFICER).problem())
                .isEqualTo("solution-reason-missing");
        var withdrawn = post(path + "/withdrawal", Map.of("reason", "停止维护"), OFFICER);
        assertThat(withdrawn.body().path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(put(path, sheet("detect", "classes"), OFFICER).problem()).isEqualTo("solution-is-withdrawn");
        assertThat(total("/api/catalogue/solutions?status=LISTED&scenario=" + code))
                .isZero();
        assertThat(total("/api/catalogue/solutions?provider=" + uscc)).isEqualTo(1);
    }

    @Test
    void refusesASolutionOfNobodyOrForNothing() {
        publish(1, "视觉质检");
        assertThat(post("/api/catalogue/solutions", Map.of("provider", newCode(), "sheet", sheet("detect")), OFFICER)
                        .problem())
                .isEqualTo("provider-unknown");
        post("/api/catalogue/providers", registration(uscc), OFFICER);
        assertThat(post("/api/catalogue/solutions", Map.of("provider", uscc, "sheet", sheet()), OFFICER)
                        .problem())
                .isEqualTo("solution-without-functions");
        assertThat(get("/api/catalogue/solutions/solution-none", OFFICER).status())
                .isEqualTo(404);
        assertThat(post("/api/catalogue/solutions/solution-none/withdrawal", Map.of("reason", "x"), OFFICER)
                        .status())
                .isEqualTo(404);
    }

    private Answer publish(int version, String name) {
        return yaml(scenario(version, name), OFFICER);
    }

    private String scenario(int version, String name) {
        return YAML.replace("code: visual-inspection", "code: " + code)
                .replace("version: 1", "version: " + version)
                .replace("name: {zh: 视觉质检,", "name: {zh: " + name + ",");
    }

    private Answer yaml(String text, String bearer) {
        return send(HttpRequest.newBuilder(url("/api/catalogue/scenarios"))
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .header("Content-Type", "application/yaml")
                .header("Authorization", bearer)
                .build());
    }

    private long total(String path) {
        return get(path, as(Role.ENTERPRISE_VIEWER, "91440101MA5CJQ4N59"))
                .body()
                .path("total")
                .asLong();
    }

    private static Map<String, Object> registration(String uscc) {
        return Map.of("uscc", uscc, "profile", profile("示范智造"));
    }

    private static Map<String, Object> profile(String name) {
        return Map.of("name", name, "contact", "020-00000000");
    }

    /** A sheet with these functions, of which the first two are mapped. */
    private Map<String, Object> sheet(String... functions) {
        var refs = List.of("defect-detection", "defect-classes");
        var list = new java.util.ArrayList<Map<String, Object>>();
        for (int index = 0; index < functions.length; index++) {
            list.add(Map.of(
                    "code",
                    functions[index],
                    "name",
                    words(functions[index]),
                    "serves",
                    List.of(Map.of("scenario", code, "function", refs.get(index))),
                    "price",
                    yuan("1000.00")));
        }
        return Map.of(
                "name",
                words("织检"),
                "summary",
                words("面料检测"),
                "price",
                Map.of("basis", "PER_YEAR", "amount", yuan("98000.00")),
                "functions",
                list);
    }

    private static Map<String, Object> words(String text) {
        return Map.of("zh", text, "en", text);
    }

    private static JsonNode yuan(String amount) {
        return JSON.valueToTree(Map.of("currency", "CNY", "amount", amount));
    }

    private static String newCode() {
        var body = "91440101MA%07d".formatted(7_000_000 + COUNT.incrementAndGet());
        return body + CreditCode.checkCharacter(body + "0");
    }
}
