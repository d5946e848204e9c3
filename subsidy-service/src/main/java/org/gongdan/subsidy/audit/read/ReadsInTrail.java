package org.gongdan.subsidy.audit.read;

import java.util.Objects;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditLines;
import org.gongdan.subsidy.audit.AuditReads;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the reads of auditors in the audit trail, where they are events like all others. */
@Component
class ReadsInTrail implements AuditReads {

    private static final String EVENT = "AuditorRead";

    private final AuditLines lines;

    ReadsInTrail(AuditLines lines) {
        this.lines = lines;
    }

    @Override
    public PageOf<Read> list(@Nullable String actor, PageRequest page) {
        return lines.list(new AuditLines.Filter(null, actor, EVENT, null, null, null), page)
                .map(ReadsInTrail::read);
    }

    @Override
    public long countOf(String actor) {
        return list(actor, new PageRequest(0, 1)).total();
    }

    private static Read read(AuditLine line) {
        var payload = line.payload();
        var reader = payload.path("readBy").asString("");
        return new Read(
                line.position(),
                line.at(),
                reader,
                Objects.requireNonNullElse(line.actorName(), reader),
                payload.path("method").asString("") + " " + payload.path("path").asString(""),
                payload.path("parameters"));
    }
}
