package org.gongdan.subsidy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.PartOfAnotherRead;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ReadsOfAuditorsIT extends ServiceTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private final String name = "auditor-" + UUID.randomUUID();
    private final String auditor = as(name, Role.AUDITOR);

    @Test
    void areStoredAsEventsBeforeTheAnswerIsThere() {
        get("/api/audit/events?stream=fund-7", auditor);
        assertThat(stored()).containsExactly("GET /api/audit/events {\"stream\":[\"fund-7\"]}");
    }

    @Test
    void coverEveryRouteThatReads() {
        var missed = new ArrayList<String>();
        var asked = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            var methods = route.getMethodsCondition().getMethods();
            var reads = methods.isEmpty() || methods.contains(RequestMethod.GET);
            if (!reads || handler.hasMethodAnnotation(PartOfAnotherRead.class)) {
                return;
            }
            route.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/"))
                    .map(path -> path.replaceAll("\\{[^}]+}", "absent"))
                    .forEach(asked::add);
        });
        assertThat(asked).hasSizeGreaterThan(60);
        for (var path : asked) {
            get(path, auditor);
        }
        var recorded = stored();
        for (var path : asked) {
            if (recorded.stream().noneMatch(read -> read.startsWith("GET " + path + " "))) {
                missed.add(path);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void areNotThoseOfOthers() {
        get("/api/funds", as(name, Role.FINANCE));
        get("/api/funds", as(name, Role.OFFICER));
        assertThat(stored()).isEmpty();
    }

    @Test
    void keepNoSecretAndNothingThatWasLeftEmpty() {
        get("/api/funds?q=&page=0&access_token_hint=very-secret&code=also-secret&year=2026", auditor);
        assertThat(stored())
                .containsExactly("GET /api/funds {\"code\":[\"…\"],\"year\":[\"2026\"],\"access_token_hint\":[\"…\"]}");
    }

    @Test
    void countAPageThatBringsItselfUpToDateOnce() {
        get("/api/funds", auditor);
        get("/api/funds", auditor, "HX-Request", "true");
        get("/api/funds", auditor, "HX-Request", "true");
        get("/api/funds?year=2026", auditor, "HX-Request", "true");
        assertThat(stored()).containsExactly("GET /api/funds {}", "GET /api/funds {\"year\":[\"2026\"]}");
        get("/api/funds", auditor);
        assertThat(stored()).hasSize(3);
    }

    @Test
    void standInTheTrailWithThoseTheyWereAbout() {
        var investment = "investment-" + UUID.randomUUID();
        get("/api/investments/" + investment, auditor);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var found = get("/api/audit/events?ref=" + investment, as(Role.OPERATOR), "Accept-Language", "en")
                    .body()
                    .path("items");
            assertThat(found.size()).isEqualTo(1);
            assertThat(found.get(0).path("sentence").asString())
                    .isEqualTo("An auditor read /api/investments/" + investment);
            assertThat(found.get(0).path("line").path("actorName").asString()).isEqualTo(name);
        });
        var reads = get("/api/audit/reads?actor=" + name, as(Role.OPERATOR)).body();
        assertThat(reads.path("items").get(0).path("what").asString()).isEqualTo("GET /api/investments/" + investment);
    }

    @Test
    void areInTheMerkleLog() {
        get("/api/funds", auditor);
        var position = jdbc.sql("""
                select max(global_index) from domain_event
                 where payload_type like '%AuditorRead' and convert_from(payload, 'UTF8') like :reader""")
                .param("reader", "%" + TestTokens.subject(name) + "%")
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> get("/api/log/inclusion?position=" + position, as(Role.OPERATOR))
                                .status()
                        == 200);
    }

    /** Straight from the store, which must have them the moment the answer came. */
    private List<String> stored() {
        return jdbc.sql("""
                select read ->> 'method' || ' ' || (read ->> 'path') || ' '
                       || replace(read ->> 'parameters', '": [', '":[')
                  from domain_event, lateral (select convert_from(payload, 'UTF8')::jsonb as read) said
                 where payload_type like '%AuditorRead' and convert_from(payload, 'UTF8') like :reader
                 order by global_index""").param("reader", "%" + TestTokens.subject(name) + "%").query(String.class).list().stream()
                .map(read -> read.replace("\", \"", "\",\"").replace("], \"", "],\""))
                .toList();
    }
}
