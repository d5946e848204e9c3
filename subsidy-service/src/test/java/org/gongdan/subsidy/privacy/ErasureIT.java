package org.gongdan.subsidy.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Who asks to be forgotten is found nowhere any more, and all that was proven stays so. */
class ErasureIT extends ServiceTest {

    private static final String OFFICER = as("privacy-officer", Role.OFFICER);
    private static final String APPROVER = as("privacy-approver", Role.APPROVER);
    private static final String AUDITOR = as("privacy-auditor", Role.AUDITOR);
    private static final String USCC = "91440101MA5CJQ4N59";

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("own.database.url", database::url);
        registry.add("own.database.username", database::username);
        registry.add("own.database.password", database::password);
        registry.add("own.database.service", database::serviceUsername);
        registry.add("gongdan.log.sign-every", () -> "PT0S");
        registry.add("gongdan.log.look-every", () -> "PT0.1S");
    }

    @Test
    void leavesNothingOfTheNamesAndEverythingElse() {
        var actor = "wangxiaoming";
        var phone = "王小明 13800138000";
        var fund = opensFund(actor);
        registers(USCC, phone);
        get("/api/audit/events", as(actor, Role.AUDITOR));
        var before = ledger();
        var trail = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/api/audit/events?stream=" + fund, AUDITOR).body(),
                        body -> body.path("total").asInt() > 0);
        assertThat(trail.at("/items/0/line/actorName").asString())
                .as(trail.toString())
                .isEqualTo(actor);
        assertThat(found(actor)).as("sealed from the beginning").isEmpty();
        var position = trail.at("/items/0/line/position").asLong();

        erase(TestTokens.subject(actor));
        erase("contact-" + USCC);

        assertThat(found(actor)).isEmpty();
        assertThat(found("王小明")).isEmpty();
        assertThat(found("13800138000")).isEmpty();
        var after = get("/api/audit/events?stream=" + fund, AUDITOR).body();
        assertThat(after.at("/items/0/line/actorName").asString()).isEqualTo("〔已删除〕");
        assertThat(after.at("/items/0/line/sha256")).isEqualTo(trail.at("/items/0/line/sha256"));
        assertThat(get("/api/audit/events?stream=" + fund, AUDITOR, "Accept-Language", "en")
                        .body()
                        .at("/items/0/line/actorName")
                        .asString())
                .isEqualTo("[erased]");
        assertThat(get("/api/catalogue/providers/" + USCC, OFFICER)
                        .body()
                        .at("/profile/contact")
                        .asString())
                .isEqualTo("〔已删除〕");
        assertThat(ledger()).isEqualTo(before);
        assertThat(verified().path("faults")).isEmpty();
        assertThat(get("/api/log/inclusion?position=" + position, AUDITOR)
                        .body()
                        .path("isUnchanged")
                        .asBoolean())
                .isTrue();
        registers("91440300708461136T", "李雷 020-12345678");
    }

    @Test
    void showsWhatIsErasedAndKeptAndHasTwoPeopleDecide() {
        opensFund("lileilei");
        var person = TestTokens.subject("lileilei");
        assertThat(get("/api/privacy/people?q=lileilei", OFFICER)
                        .body()
                        .at("/items/0/person")
                        .asString())
                .isEqualTo(person);
        var shown = get("/api/privacy/people/" + person, APPROVER).body();
        assertThat(shown.at("/erasable/0/what").asString()).isEqualTo("NAME_OF_ACTS");
        assertThat(shown.path("kept")
                        .valueStream()
                        .map(each -> each.path("what").asString()))
                .contains("ACCOUNTING_VOUCHERS");
        assertThat(shown.at("/kept").toString()).contains("-12-31");

        var wish = Map.of("person", person, "ground", "CONSENT_WITHDRAWN", "reason", "lileilei 不再任职");
        assertThat(post(
                                "/api/privacy/erasures",
                                Map.of("person", "nobody", "ground", "UNLAWFUL", "reason", "x"),
                                OFFICER)
                        .problem())
                .isEqualTo("person-unknown");
        var requested = post("/api/privacy/erasures", wish, APPROVER);
        assertThat(requested.status()).isEqualTo(201);
        assertThat(requested.body().path("reason").asString()).isEqualTo("lileilei 不再任职");
        var path = "/api/privacy/erasures/" + requested.body().path("id").asString();
        var digest = Map.of(
                "digest",
                get("/api/privacy/people/" + person, OFFICER)
                        .body()
                        .path("digest")
                        .asString());
        assertThat(post(path + "/confirmation", digest, APPROVER).problem())
                .isEqualTo("erasure-confirmed-by-requester");
        assertThat(post(path + "/confirmation", digest, as("lileilei", Role.APPROVER))
                        .problem())
                .isEqualTo("erasure-confirmed-by-person");
        var other = as("privacy-second", Role.APPROVER);
        assertThat(post(path + "/confirmation", Map.of("digest", "old"), other).problem())
                .isEqualTo("erasure-data-changed");
        assertThat(post(path + "/refusal", Map.of("reason", "仍在任"), other)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("REFUSED");
        assertThat(post(path + "/confirmation", digest, other).problem()).isEqualTo("erasure-decided");
    }

    @Test
    void handsOutWhatIsHeldToThePersonItself() {
        var fund = opensFund("hanmeimei");
        var own = get("/api/privacy/me/export", as("hanmeimei", Role.FINANCE));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body().path("texts").valueStream().map(JsonNode::asString))
                .containsExactly("hanmeimei");
        assertThat(own.body()
                        .path("acts")
                        .valueStream()
                        .map(act -> act.path("stream").asString()))
                .containsExactly(fund);
        assertThat(get("/api/privacy/people/" + TestTokens.subject("hanmeimei") + "/export", AUDITOR)
                        .status())
                .isEqualTo(403);
    }

    private String opensFund(String actor) {
        var fund = Map.of(
                "funder",
                "GOVERNMENT",
                "year",
                2026,
                "nameZh",
                "省级专项",
                "nameEn",
                "Provincial",
                "purpose",
                "p" + actor.hashCode());
        var opened = post("/api/funds", fund, as(actor, Role.FINANCE), "Idempotency-Key", "fund" + actor.hashCode());
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        return opened.body().path("fundId").asString();
    }

    private void registers(String uscc, String contact) {
        var profile = Map.of("uscc", uscc, "profile", Map.of("name", "广州示范智造科技有限公司", "contact", contact));
        var answer = post("/api/catalogue/providers", profile, OFFICER, "Idempotency-Key", "provider-" + uscc);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.body().at("/profile/contact").asString()).isEqualTo(contact);
    }

    private void erase(String person) {
        var wish = Map.of("person", person, "ground", "CONSENT_WITHDRAWN", "reason", "本人要求：王小明 13800138000");
        var requested = post("/api/privacy/erasures", wish, OFFICER);
        assertThat(requested.status()).as(requested.body().toString()).isEqualTo(201);
        var digest = get("/api/privacy/people/" + person, APPROVER)
                .body()
                .path("digest")
                .asString();
        var path = "/api/privacy/erasures/" + requested.body().path("id").asString();
        var done = post(path + "/confirmation", Map.of("digest", digest), APPROVER);
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(done.body().path("status").asString()).isEqualTo("EXECUTED");
        assertThat(done.body().path("erased")).isNotEmpty();
    }

    private JsonNode ledger() {
        return get("/api/ledger/balances", AUDITOR).body();
    }

    private JsonNode verified() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> post("/api/log/verification", null, AUDITOR).status() == 202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/api/log/verification", AUDITOR).body(),
                        run -> !run.path("endedAt").isNull())
                .path("result");
    }

    /** The tables in which a text is, in whatever column, as a dump of the database would show it. */
    private List<String> found(String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return owner()
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> owner().sql("select exists (select from \"" + table
                                + "\" as t where t::text like :text" + " or t::text like :hex)")
                        .param("text", "%" + text + "%")
                        .param("hex", "%" + hex + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
