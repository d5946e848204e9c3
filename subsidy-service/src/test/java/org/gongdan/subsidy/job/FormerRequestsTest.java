package org.gongdan.subsidy.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.gongdan.subsidy.job.JobRequestEvent.JobRequestAnswered;
import org.gongdan.subsidy.job.JobRequestEvent.RunRequested;
import org.junit.jupiter.api.Test;

/** What was recorded when one job alone could be asked for is read as it would be recorded today. */
class FormerRequestsTest {

    private static final Jackson3Serializer SERIALIZER =
            Jackson3Serializer.builder().build();
    private static final JobRequestId ID = new JobRequestId("reconciliation-request-1");

    @Test
    void readsARequestToReconcileAsOneToItsJob() throws IOException {
        assertThat(read("ReconciliationRequested"))
                .isEqualTo(new RunRequested(
                        ID,
                        "roi-reconciliation",
                        Map.of("period", "2026-Q4", "rate", "0.08", "scope", "all"),
                        "id-of-finance",
                        Instant.parse("2026-12-01T01:15:00Z")));
    }

    @Test
    void readsItsAnswer() throws IOException {
        assertThat(read("ReconciliationRequestAnswered"))
                .isEqualTo(new JobRequestAnswered(ID, 17L, null, List.of(), Instant.parse("2026-12-01T01:15:02Z")));
    }

    private static Object read(String former) throws IOException {
        try (var file = FormerRequestsTest.class.getResourceAsStream("/contracts/" + former + "@former.json")) {
            var stored = Objects.requireNonNull(file).readAllBytes();
            var entry = new GenericDomainEventEntry<>(
                    "JobRequest",
                    ID.value(),
                    0,
                    "event-1",
                    Instant.EPOCH,
                    "org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent$" + former,
                    "1",
                    stored,
                    "{}".getBytes(StandardCharsets.UTF_8));
            var upcast = new FormerRequests()
                    .upcast(Stream.of(new InitialEventRepresentation(entry, SERIALIZER)))
                    .findFirst()
                    .orElseThrow();
            return Objects.requireNonNull(SERIALIZER.deserialize(upcast.getData()));
        }
    }
}
