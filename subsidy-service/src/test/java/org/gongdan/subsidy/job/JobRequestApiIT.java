package org.gongdan.subsidy.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobRequestApiIT extends ServiceTest {

    private static final String REQUESTS = "/api/job-requests";

    @Autowired
    private JobBoard board;

    @Autowired
    private JobRequests requests;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void post() {
        var words = new Bilingual("年度对账单", "Yearly statements");
        var year = new JobParameter("year", words, words, JobParameter.Kind.YEAR, RelativeDay.PREVIOUS_YEAR, List.of());
        board.post(
                List.of(new JobDescription(
                        "statement-run", words, words, List.of(year), List.of(), Set.of(Role.FINANCE))),
                clock.instant());
    }

    @Test
    void takesARequestAndTellsThatItWaits() {
        var created =
                post(REQUESTS, "{\"job\":\"statement-run\",\"parameters\":{\"year\":\"2024\"}}", as(Role.FINANCE));
        assertThat(created.status()).isEqualTo(201);
        var location = created.header("Location");
        assertThat(location).isNotNull();
        var seen = get(location, as(Role.AUDITOR));
        assertThat(seen.header("ETag")).isEqualTo("\"0\"");
        assertThat(seen.body().at("/parameters/year").asString()).isEqualTo("2024");
        assertThat(seen.body().path("kind").asString()).isEqualTo("RUN");
        assertThat(seen.body().path("waiting").asBoolean()).isTrue();
        assertThat(requests.waiting())
                .extracting(row -> row.requestId().value())
                .contains(location.substring(18));
    }

    @Test
    void namesWhatIsWrong() {
        var early = post(REQUESTS, "{\"job\":\"statement-run\",\"parameters\":{\"year\":\"2999\"}}", as(Role.FINANCE));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.problem()).isEqualTo("year-not-over");
        assertThat(post(REQUESTS, "{\"job\":\"none\"}", as(Role.FINANCE)).status())
                .isEqualTo(404);
        assertThat(post(REQUESTS, "{\"job\":\"statement-run\"}", as(Role.OFFICER))
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(post(REQUESTS, "{\"job\":\"statement-run\"}", as(Role.AUDITOR))
                        .problem())
                .isEqualTo("not-allowed");
        var meant = "{\"job\":\"statement-run\",\"run\":77}";
        assertThat(post(REQUESTS + "/stops", meant, as(Role.FINANCE)).problem()).isEqualTo("job-unknown");
        assertThat(post(REQUESTS + "/restarts", meant, as(Role.FINANCE)).problem())
                .isEqualTo("job-unknown");
        assertThat(get(REQUESTS + "/job-request-none", as(Role.FINANCE)).status())
                .isEqualTo(404);
        assertThat(get(REQUESTS, as(Role.ENTERPRISE_PREPARER, "91440101MA5CJQ4N59"))
                        .status())
                .isEqualTo(403);
    }

    /** A store of before has events of a type that is gone; they are read as those that took its place. */
    @Test
    void readsWhatWasAskedOfTheReconciliationBefore() {
        var id = "reconciliation-request-" + UUID.randomUUID();
        var payload = "{\"requestId\":\"" + id + "\",\"period\":\"2026-Q4\",\"rate\":0.05,\"requestedBy\":\"id-f\","
                + "\"requestedAt\":\"2026-12-01T01:15:00Z\"}";
        jdbc.sql("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                          payload_type, payload_revision, payload, meta_data)
                values (:event, :id, 0, 'ReconciliationRequest', '2026-12-01T01:15:00Z',
                        'org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent$ReconciliationRequested', '1',
                        :payload, :metadata)""")
                .param("event", UUID.randomUUID().toString())
                .param("id", id)
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .param("metadata", "{}".getBytes(StandardCharsets.UTF_8))
                .update();
        var row = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> requests.find(new JobRequestId(id)), found -> found.isPresent())
                .orElseThrow();
        assertThat(row.job()).isEqualTo("roi-reconciliation");
        assertThat(row.parameters()).containsEntry("period", "2026-Q4").containsEntry("rate", "0.05");
        assertThat(row.isWaiting()).isTrue();
    }
}
