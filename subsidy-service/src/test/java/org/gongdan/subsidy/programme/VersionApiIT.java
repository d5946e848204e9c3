package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts, what they would change, and their publication by a second person, over HTTP. */
class VersionApiIT extends ServiceTest {

    private static final String OFFICER = as("versions-officer", Role.OFFICER);
    private static final String APPROVER = as("versions-approver", Role.APPROVER);
    private static final String ENTERPRISE = as(Role.ENTERPRISE_PREPARER, "91440101MA5CJQ4N59");

    @Autowired
    private Clock clock;

    @Test
    void saysWhatADraftChangesAgainstTheVersionInForce() {
        publishFirst("versions-diff");
        draft("versions-diff", "maxAmount: 800000.00", "maxAmount: 900000.00");

        var changes = get("/api/programmes/versions-diff/draft/changes", APPROVER);

        assertThat(changes.status()).isEqualTo(200);
        assertThat(changes.body().path("before").asInt()).isEqualTo(1);
        assertThat(changes.body().path("after").asInt()).isEqualTo(2);
        assertThat(changes.body()
                        .path("changes")
                        .valueStream()
                        .map(change -> change.at("/words/en").asString()))
                .contains(
                        "Version from 1 to 2",
                        "Tier “micro or small firm alone”: government maximum from 800,000.00 yuan to 900,000.00 yuan");
        assertThat(get("/api/programmes/versions-diff/draft/changes", ENTERPRISE)
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/programmes/versions-diff/versions/1/changes", ENTERPRISE)
                        .body()
                        .path("changes"))
                .isEmpty();
    }

    @Test
    void publishesTheSecondVersionBySomebodyElseAndKeepsTheFirst() {
        publishFirst("versions-second");
        var drafted = draft("versions-second", "rate: 40,", "rate: 45,");
        assertThat(drafted.body().at("/draftedBy/name").asString()).isEqualTo("versions-officer");

        var published = post("/api/programmes/versions-second/versions/2/publication", null, APPROVER);

        assertThat(published.status()).as(published.body().toString()).isEqualTo(200);
        assertThat(published.body().path("versions")).hasSize(2);
        assertThat(published.body().at("/versions/1/publishedBy/name").asString())
                .isEqualTo("versions-approver");
        assertThat(get("/api/programmes/versions-second/versions/1", ENTERPRISE)
                        .body()
                        .at("/tiers/0/shares/0/rate")
                        .asInt())
                .isEqualTo(40);
        assertThat(get("/api/programmes/versions-second/versions/2/changes", ENTERPRISE)
                        .body()
                        .path("changes"))
                .isNotEmpty();
    }

    @Test
    void refusesToTakeDaysFromTheVersionInForce() {
        publishFirst("versions-past");
        draft("versions-past", "rate: 40,", "rate: 45,", LocalDate.now(clock).minusDays(1));
        var answer = post("/api/programmes/versions-past/versions/2/publication", null, APPROVER);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("effective-date-past");
        assertThat(get("/api/programmes/versions-past/draft", OFFICER).status()).isEqualTo(200);
    }

    @Test
    void keepsTheDraftWhenItsReplacementIsWrong() {
        publishFirst("versions-keep");
        draft("versions-keep", "rate: 40,", "rate: 45,");
        assertThat(draft("versions-keep", "rate: 40,", "rate: 400,").problem()).isEqualTo("rules-malformed");
        assertThat(get("/api/programmes/versions-keep/draft", OFFICER)
                        .body()
                        .at("/tiers/0/shares/0/rate")
                        .asInt())
                .isEqualTo(45);
    }

    @Test
    void discardsADraft() {
        publishFirst("versions-gone");
        draft("versions-gone", "rate: 40,", "rate: 45,");
        assertThat(send("DELETE", "/api/programmes/versions-gone/draft", null, ENTERPRISE)
                        .status())
                .isEqualTo(404);
        var discarded = send("DELETE", "/api/programmes/versions-gone/draft", null, OFFICER);
        assertThat(discarded.status()).as(discarded.body().toString()).isEqualTo(200);
        assertThat(discarded.body().has("draftVersion")).isFalse();
        assertThat(get("/api/programmes/versions-gone/draft", OFFICER).status()).isEqualTo(404);
        assertThat(send("DELETE", "/api/programmes/versions-gone/draft", null, OFFICER)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesToPublishADraftThatWasReplacedMeanwhile() {
        publishFirst("versions-stale");
        var seen = draft("versions-stale", "rate: 40,", "rate: 45,").header("ETag");
        draft("versions-stale", "rate: 40,", "rate: 60,");
        var path = "/api/programmes/versions-stale/versions/2/publication";
        assertThat(post(path, null, APPROVER, "If-Match", String.valueOf(seen)).problem())
                .isEqualTo("version-stale");
        assertThat(post(path, null, APPROVER).problem()).isEqualTo("draft-seen-missing");
        var now = get("/api/programmes/versions-stale", APPROVER).header("ETag");
        assertThat(post(path, null, APPROVER, "If-Match", String.valueOf(now)).status())
                .isEqualTo(200);
    }

    @Test
    void givesAVersionAsAFileForTheNextDraft() {
        publishFirst("versions-file");
        var file = get("/api/programmes/versions-file/versions/1/file", OFFICER, "Accept", "application/yaml");
        assertThat(file.status()).isEqualTo(200);
        var text = new String(file.raw().body(), StandardCharsets.UTF_8);
        var next = text.replace("version: 1", "version: 2")
                .replace("effectiveFrom: 2026-01-01", "effectiveFrom: " + LocalDate.now(clock));
        assertThat(RuleSetYaml.read(text).version()).isEqualTo(1);
        assertThat(send("POST", "/api/programmes", next, OFFICER, "Content-Type", "application/yaml")
                        .status())
                .isEqualTo(201);
        assertThat(get("/api/programmes/versions-file/draft/file", ENTERPRISE, "Accept", "application/yaml")
                        .status())
                .isEqualTo(404);
    }

    private void publishFirst(String code) {
        var text = text(code);
        assertThat(send("POST", "/api/programmes", text, OFFICER, "Content-Type", "application/yaml")
                        .status())
                .isEqualTo(201);
        assertThat(post("/api/programmes/" + code + "/versions/1/publication", null, APPROVER)
                        .status())
                .isEqualTo(200);
    }

    private Answer draft(String code, String from, String to) {
        return draft(code, from, to, LocalDate.now(clock));
    }

    private Answer draft(String code, String from, String to, LocalDate effective) {
        var text = text(code);
        assertThat(text).contains(from);
        var changed = text.replace("version: 1", "version: 2")
                .replace("effectiveFrom: 2026-01-01", "effectiveFrom: " + effective)
                .replace(from, to);
        return send("POST", "/api/programmes", changed, OFFICER, "Content-Type", "application/yaml");
    }

    private static String text(String code) {
        return Shipped.text(Shipped.file("example-three-way.yaml")).replace("code: example-three-way", "code: " + code);
    }
}
