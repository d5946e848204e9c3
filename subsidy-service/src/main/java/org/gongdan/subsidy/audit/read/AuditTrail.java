package org.gongdan.subsidy.audit.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.gongdan.config.axon.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Writes one line for every event of every feature, and so knows none of them by name. The line is made from the stored
 * row itself and not from the event object, because the hash has to be that of the stored bytes.
 */
@Component
@ProcessingGroup("audit-trail")
class AuditTrail {

    /** A character that PostgreSQL keeps in no text is replaced in the copy; the hash is of the original. */
    private static final String LINE = """
            insert into audit_event (position, at, event, payload_type, stream, sequence, actor, actor_name,
                                     organisation, sha256, payload)
            select global_index, time_stamp::timestamptz, regexp_replace(payload_type, '^.*[.$]', ''), payload_type,
                   aggregate_identifier, sequence_number, who ->> 'actor', who ->> 'actorName', who ->> 'organisation',
                   encode(sha256(payload), 'hex'),
                   replace(convert_from(payload, 'UTF8'), '\\u0000', '\\ufffd')::jsonb
              from domain_event,
                   lateral (select replace(convert_from(coalesce(meta_data, '{}'), 'UTF8'), '\\u0000', '\\ufffd')::jsonb
                               as who) metadata
             where event_identifier = any (:events)
             order by global_index
            on conflict do nothing""";

    /** Ids are whole strings, or parts of one divided by slashes; text that merely mentions one does not count. */
    private static final String REFERENCES = """
            with line as (
                select * from audit_event
                 where position in (select global_index from domain_event where event_identifier = any (:events))
            )
            insert into audit_reference (ref, position)
            select stream, position from line
            union
            select part, position
              from line,
                   jsonb_path_query(payload, 'strict $.** ? (@.type() == "string")') as text,
                   regexp_split_to_table(text #>> '{}', '/') as part
             where part ~ :ours
            on conflict do nothing""";

    private static final String OURS =
            "^(application|investment|claim|payment-batch|enterprise|fund|programme|reconciliation|report|run)-[0-9A-Za-z-]{1,100}$";

    private final JdbcClient jdbc;

    private final BatchedWrites writes;

    AuditTrail(JdbcClient jdbc, BatchedWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    @EventHandler
    void on(EventMessage<?> event) {
        writes.write(this, event.getIdentifier(), this::insert);
    }

    private void insert(List<String> events) {
        var ids = new SqlArrayValue("text", events.toArray());
        jdbc.sql(LINE).param("events", ids).update();
        jdbc.sql(REFERENCES).param("events", ids).param("ours", OURS).update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table audit_event, audit_reference").update();
    }
}
