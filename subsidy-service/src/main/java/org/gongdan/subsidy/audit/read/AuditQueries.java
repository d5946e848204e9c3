package org.gongdan.subsidy.audit.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.config.personal.PersonalText;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditLines;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Finds the lines of the audit trail. */
@Component
class AuditQueries implements AuditLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FILTER = """
             from audit_event
            where (cast(:stream as text) is null or stream = :stream)
              and (cast(:actor as text) is null or actor = any (:actors) or actor_name = :actor)
              and (cast(:event as text) is null or event = :event)
              and (cast(:since as timestamptz) is null or at >= :since)
              and (cast(:until as timestamptz) is null or at < :until)
              and (cast(:ref as text) is null
                   or position in (select position from audit_reference where ref = :ref))""";

    /**
     * Funds, batches, programmes and enterprises are shared by many investments, so of theirs only events count that
     * name one of ours. The approvals of a batch name no claim; they count where the batch pays one of ours.
     */
    private static final String OF_INVESTMENT = """
            with own as (
                select cast(:investment as text) as id
                union
                select named.ref
                  from audit_event opened join audit_reference named using (position)
                 where opened.stream = :investment and named.ref like 'application-%'
            ), claims as (
                select distinct claim.stream as id
                  from audit_reference named join audit_event claim using (position)
                 where named.ref in (select id from own) and claim.stream like 'claim-%'
            ), ours as (
                select id from own union select id from claims
            ), batches as (
                select distinct batch.stream as id
                  from audit_reference named join audit_event batch using (position)
                 where named.ref in (select id from ours) and batch.stream like 'payment-batch-%'
            ), wanted as (
                select position from audit_reference where ref in (select id from ours)
                union
                select event.position from audit_event event
                 where event.stream in (select id from batches)
                   and not exists (select from audit_reference other
                                    where other.position = event.position and other.ref like 'claim-%')
            )
            select * from audit_event join wanted using (position)
             where stream not like 'report-%' and stream not like 'pack-%' and stream not like 'read-%'
             order by position""";

    private final JdbcClient jdbc;
    private final PersonalData personal;

    AuditQueries(JdbcClient jdbc, PersonalData personal) {
        this.personal = personal;
        this.jdbc = jdbc;
    }

    @Override
    public PageOf<AuditLine> list(Filter filter, PageRequest page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("stream", filter.stream());
        parameters.put("actor", filter.actor());
        parameters.put("actors", new SqlArrayValue("text", idsOf(filter.actor())));
        parameters.put("event", filter.event());
        parameters.put("ref", filter.ref());
        parameters.put("since", at(filter.since()));
        parameters.put("until", at(filter.until()));
        var total = jdbc.sql("select count(*)" + FILTER)
                .params(parameters)
                .query(Long.class)
                .single();
        var lines = jdbc.sql("select *" + FILTER + " order by position desc limit :limit offset :offset")
                .params(parameters)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> line(row))
                .list();
        return new PageOf<>(lines, page.page(), page.size(), total);
    }

    @Override
    public List<AuditLine> ofInvestment(String investmentId) {
        return jdbc.sql(OF_INVESTMENT)
                .param("investment", investmentId)
                .query((row, _) -> line(row))
                .list();
    }

    @Override
    public Optional<String> nameOf(String actor) {
        return jdbc.sql("""
                select actor_name from audit_event
                 where actor = :actor and actor_name is not null
                 order by position desc limit 1""")
                .param("actor", actor)
                .query(String.class)
                .optional()
                .map(personal::open);
    }

    /** Names are sealed in the table, so whom a name means is looked up first; an id means itself. */
    private Object[] idsOf(@Nullable String actor) {
        if (actor == null) {
            return new Object[0];
        }
        var named = personal.everybody().stream()
                .filter(known -> known.label().equals(actor))
                .map(PersonalData.Known::person);
        return Stream.concat(Stream.of(actor), named).toArray();
    }

    /** Opens what is sealed within, wherever it is. */
    private JsonNode opened(JsonNode node) {
        switch (node) {
            case ObjectNode object -> object.properties().forEach(each -> each.setValue(opened(each.getValue())));
            case ArrayNode array -> {
                for (var index = 0; index < array.size(); index++) {
                    array.set(index, opened(array.get(index)));
                }
            }
            default -> {
                return PersonalText.isSealed(node.asString(""))
                        ? StringNode.valueOf(personal.open(node.asString()))
                        : node;
            }
        }
        return node;
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getString("payload_type"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("actor"),
                personal.openNullable(row.getString("actor_name")),
                row.getString("organisation"),
                row.getString("sha256"),
                opened(JSON.readTree(row.getString("payload"))));
    }
}
