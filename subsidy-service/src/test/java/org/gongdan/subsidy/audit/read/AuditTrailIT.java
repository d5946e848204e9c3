package org.gongdan.subsidy.audit.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.flywaydb.core.Flyway;
import org.gongdan.config.axon.BatchedWrites;
import org.gongdan.config.personal.TestPersonalData;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditLines.Filter;
import org.gongdan.subsidy.shared.PageRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTrailIT {

    private static JdbcClient jdbc;

    private final AuditTrail trail = new AuditTrail(jdbc, BatchedWrites.atOnce());
    private final AuditQueries queries = new AuditQueries(jdbc, TestPersonalData.on(jdbc));

    @BeforeAll
    static void database() {
        var source = TestPostgres.createDatabase().dataSource();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate table domain_event restart identity").update();
        trail.reset();
    }

    @Test
    void hashesTheBytesAsTheyAreStored() throws Exception {
        var payload = "{ \"spaced\" :  \"字\" }";
        record("application-1", "X$ApplicationDrafted", payload);

        var line = queries.list(Filter.ALL, new PageRequest(0, 10)).items().getFirst();

        var bytes = payload.getBytes(StandardCharsets.UTF_8);
        assertThat(line.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(line)
                .returns("ApplicationDrafted", AuditLine::event)
                .returns("application-1", AuditLine::stream)
                .returns("user-1", AuditLine::actor)
                .returns("Li Wei", AuditLine::actorName);
    }

    @Test
    void recordsAnEventOnceHoweverOftenItIsDelivered() {
        var id = record("application-1", "X$ApplicationDrafted", "{\"fund\":\"fund-1\"}");
        deliver(id);
        assertThat(queries.list(Filter.ALL, new PageRequest(0, 10)).total()).isEqualTo(1);
    }

    @Test
    void keepsAnEventWithACharacterThatNoTableHolds() {
        record("application-1", "X$ApplicationDrafted", "{\"title\":\"a\\u0000b\"}");
        assertThat(queries.list(Filter.ALL, new PageRequest(0, 10)).total()).isEqualTo(1);
    }

    @Test
    void findsByStreamActorTypeAndReference() {
        record("application-1", "X$ApplicationDrafted", "{\"text\":\"like claim-1 in a sentence\"}");
        record("claim-1", "X$ClaimPaid", "{\"paid\":{\"by\":\"payment-batch-1/claim-1\"}}");

        assertThat(found(new Filter("claim-1", null, null, null, null, null))).containsExactly("ClaimPaid");
        assertThat(found(new Filter(null, "Li Wei", "ClaimPaid", null, null, null)))
                .containsExactly("ClaimPaid");
        assertThat(found(new Filter(null, "nobody", null, null, null, null))).isEmpty();
        assertThat(found(new Filter(null, null, null, "payment-batch-1", null, null)))
                .containsExactly("ClaimPaid");
        assertThat(found(new Filter(null, null, null, "claim-1", null, null))).containsExactly("ClaimPaid");
    }

    @Test
    void followsAnInvestmentFromItsApplicationToItsPaymentsAndNoFurther() {
        record("fund-1", "X$FundOpened", "{\"fundId\":\"fund-1\"}");
        record("application-1", "X$ApplicationDrafted", "{\"applicationId\":\"application-1\"}");
        record("application-2", "X$ApplicationDrafted", "{\"applicationId\":\"application-2\"}");
        record("fund-1", "X$AmountReserved", "{\"reservationId\":\"application-1\"}");
        record("fund-1", "X$AmountReserved", "{\"reservationId\":\"application-2\"}");
        record(
                "investment-1",
                "X$InvestmentOpened",
                "{\"applicationId\":\"application-1\",\"award\":{\"funds\":{\"GOVERNMENT\":\"fund-1\"}}}");
        record("investment-2", "X$InvestmentOpened", "{\"applicationId\":\"application-2\"}");
        record("claim-1", "X$ClaimDrafted", "{\"investmentId\":\"investment-1\"}");
        record("claim-2", "X$ClaimDrafted", "{\"investmentId\":\"investment-2\"}");
        record("invoice-1", "X$InvoiceUsed", "{\"claimId\":\"claim-1\"}");
        record("claim-1", "X$ClaimLineAccepted", "{\"line\":1}");
        record("payment-batch-1", "X$BatchPrepared", "{\"instalments\":[{\"claimId\":\"claim-1\"}]}");
        record("payment-batch-1", "X$BatchApproved", "{\"approval\":1}");
        record("payment-batch-1", "X$PaymentConfirmed", "{\"claimId\":\"claim-2\"}");
        record("payment-batch-2", "X$BatchApproved", "{\"approval\":1}");
        record("fund-1", "X$AmountPaid", "{\"paymentId\":\"payment-batch-1/claim-1\"}");
        record("report-1", "X$ReportRequested", "{\"investmentId\":\"investment-1\"}");

        assertThat(queries.ofInvestment("investment-1"))
                .extracting(AuditLine::event)
                .containsExactly(
                        "ApplicationDrafted",
                        "AmountReserved",
                        "InvestmentOpened",
                        "ClaimDrafted",
                        "InvoiceUsed",
                        "ClaimLineAccepted",
                        "BatchPrepared",
                        "BatchApproved",
                        "AmountPaid");
    }

    private List<String> found(Filter filter) {
        return queries.list(filter, new PageRequest(0, 10)).items().stream()
                .map(AuditLine::event)
                .toList();
    }

    private String record(String stream, String type, String payload) {
        var event = GenericEventMessage.asEventMessage(payload);
        jdbc.sql("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp,
                                          payload_type, payload, meta_data)
                select :id, :stream, count(*), '2026-05-01T10:00:00.123Z', :type, :payload, :metadata
                  from domain_event where aggregate_identifier = :stream""")
                .param("id", event.getIdentifier())
                .param("stream", stream)
                .param("type", "org.gongdan." + type)
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .param("metadata", "{\"actor\":\"user-1\",\"actorName\":\"Li Wei\"}".getBytes(StandardCharsets.UTF_8))
                .update();
        deliver(event.getIdentifier());
        return event.getIdentifier();
    }

    private void deliver(String id) {
        trail.on(new GenericEventMessage<>(id, "", MetaData.from(Map.of()), Instant.EPOCH));
    }
}
