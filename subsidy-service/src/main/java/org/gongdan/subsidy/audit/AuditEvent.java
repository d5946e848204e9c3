package org.gongdan.subsidy.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;

/** What the audit trail itself records; stored for ever, so records here are only ever added to. */
public sealed interface AuditEvent {

    /**
     * An auditor was about to be shown something; each read is a stream of its own.
     *
     * @param path as it was asked for, such as {@code /investments/investment-1}
     * @param route the pattern of all such paths, such as {@code /investments/{id}}
     * @param parameters what was searched for, without what was left empty and without secrets
     */
    @Revision("1")
    record AuditorRead(
            String readId,
            String readBy,
            String method,
            String path,
            String route,
            Map<String, List<String>> parameters,
            Instant readAt)
            implements AuditEvent {

        public AuditorRead {
            parameters = Map.copyOf(parameters);
        }
    }
}
