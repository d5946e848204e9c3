package org.gongdan.subsidy.claim.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimRefusal;
import org.gongdan.subsidy.claim.Evidence;
import org.gongdan.subsidy.claim.EvidenceStore;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files on the disk, and who handed them in, in the database: first the file, then the row that makes it known. */
@Component
class IndexedEvidenceStore implements EvidenceStore {

    private static final int LONGEST_NAME = 200;

    private final EvidenceFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    IndexedEvidenceStore(EvidenceFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Evidence keep(String fileName, byte[] content, Caller caller) {
        var uscc = caller.organisation();
        if (uscc == null) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "evidence");
        }
        if (content.length == 0) {
            throw CommandRefused.at("file", ClaimRefusal.EVIDENCE_EMPTY);
        }
        var type = FileType.of(content)
                .orElseThrow(() -> CommandRefused.at("file", ClaimRefusal.EVIDENCE_TYPE_NOT_ALLOWED));
        var sha256 = files.write(content);
        jdbc.sql("""
                insert into evidence (sha256, uscc, file_name, media_type, size, uploaded_by, uploaded_at)
                values (:sha256, :uscc, :name, :type, :size, :by, :at) on conflict do nothing""")
                .param("sha256", sha256)
                .param("uscc", uscc)
                .param("name", plain(fileName))
                .param("type", type.mediaType())
                .param("size", content.length)
                .param("by", caller.id())
                .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .update();
        return ownedBy(sha256, uscc).orElseThrow();
    }

    @Override
    public boolean holds(String sha256, String uscc) {
        return ownedBy(sha256, uscc).isPresent();
    }

    @Override
    public List<Evidence> find(String sha256, Caller caller) {
        return jdbc
                .sql("select * from evidence where sha256 = :sha256 order by uploaded_at, uscc")
                .param("sha256", sha256)
                .query(IndexedEvidenceStore::evidence)
                .list()
                .stream()
                .filter(evidence -> caller.sees(evidence.uscc()))
                .toList();
    }

    @Override
    public Optional<byte[]> read(String sha256, Caller caller) {
        return find(sha256, caller).isEmpty() ? Optional.empty() : files.read(sha256);
    }

    private Optional<Evidence> ownedBy(String sha256, String uscc) {
        return jdbc.sql("select * from evidence where sha256 = :sha256 and uscc = :uscc")
                .param("sha256", sha256)
                .param("uscc", uscc)
                .query(IndexedEvidenceStore::evidence)
                .optional();
    }

    /** Only the last part of a name, without what could break out of a header or a listing. */
    private static String plain(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        var name = last.isEmpty() ? "evidence" : last;
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getString("sha256"),
                row.getString("uscc"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
