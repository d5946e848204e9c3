package org.gongdan.subsidy.report.read;

import java.util.Objects;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportRow;
import org.gongdan.subsidy.report.ReportVerification;
import org.gongdan.subsidy.transparency.EventLog;
import org.gongdan.subsidy.transparency.tree.ProofCheck;
import org.gongdan.subsidy.transparency.tree.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks reports up by number or hash, finds the event that recorded them, and proves it by the newest checkpoint. */
@Component
class ProvenReports implements ReportVerification {

    /** The event store itself is asked, and not a list of it: the proof is about what is stored. */
    private static final String RECORDED = """
            select global_index from domain_event
             where aggregate_identifier = :id and payload_type like '%ReportGenerated'""";

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final EventLog log;

    ProvenReports(JdbcClient jdbc, PersonalData personal, EventLog log) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.log = log;
    }

    @Override
    public Optional<Verified> byId(ReportId report, Caller caller) {
        return found("report.id = :wanted", report.value(), caller);
    }

    @Override
    public Optional<Verified> bySha256(String sha256, Caller caller) {
        return found("report.sha256 = :wanted", sha256, caller);
    }

    private Optional<Verified> found(String condition, String wanted, Caller caller) {
        return jdbc
                .sql(ReportQueries.ROWS + " where report.sha256 is not null and " + condition)
                .param("wanted", wanted)
                .query((row, _) -> ReportRows.row(row, personal))
                .list()
                .stream()
                .findFirst()
                .map(row -> verified(row, caller));
    }

    private Verified verified(ReportRow row, Caller caller) {
        var recorded = jdbc.sql(RECORDED)
                .param("id", row.reportId().value())
                .query(Long.class)
                .optional()
                .orElse(null);
        var isOpen = caller.seesEveryEnterprise();
        return new Verified(
                row.reportId(),
                row.kind(),
                row.format(),
                row.language(),
                row.status() != ReportRow.Status.EXPIRED,
                row.requestedAt(),
                Objects.requireNonNull(row.generatedAt()),
                Objects.requireNonNull(row.position()),
                Objects.requireNonNull(row.sha256()),
                Objects.requireNonNull(row.size()),
                row.keepUntil(),
                row.signedBy(),
                isOpen ? row.requestedByName() : null,
                isOpen ? row.parameters() : null,
                recorded,
                recorded == null ? null : proof(recorded));
    }

    private @Nullable Proof proof(long recorded) {
        var signed = log.latest().orElse(null);
        var leaf = log.leafAt(recorded).orElse(null);
        if (signed == null
                || leaf == null
                || leaf.index() >= signed.checkpoint().size()) {
            return null;
        }
        var size = signed.checkpoint().size();
        var inclusion = log.inclusion(recorded, size);
        var stored = inclusion.event().hash();
        var root = signed.checkpoint().root();
        return new Proof(
                ProofCheck.holds(stored, leaf.index(), size, inclusion.path(), root),
                leaf.index(),
                stored.hex(),
                size,
                root.hex(),
                inclusion.path().stream().map(TreeHash::hex).toList(),
                signed.note().encoded());
    }
}
