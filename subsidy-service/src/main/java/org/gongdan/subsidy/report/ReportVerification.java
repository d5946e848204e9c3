package org.gongdan.subsidy.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is known of a report that somebody holds in their hands. Anybody who is signed in may ask whether it is
 * ours; what it is about and who asked for it is for those who see every enterprise.
 */
public interface ReportVerification {

    /** Empty when no report of this number was ever generated. */
    Optional<Verified> byId(ReportId report, Caller caller);

    /** @param sha256 of the file, in lower-case hex. Empty when no report with these bytes was ever generated. */
    Optional<Verified> bySha256(String sha256, Caller caller);

    /**
     * A report as it was recorded.
     *
     * @param isKept false once its time is over and the file removed
     * @param position the event up to which its data is complete
     * @param signedBy the SHA-256 of the certificate of its signature
     * @param requestedByName null for those who may not know
     * @param parameters null for those who may not know
     * @param recorded the event in the store by which it was recorded; null for a moment after that
     * @param proof that the signed log contains this event; null until the next checkpoint
     */
    record Verified(
            ReportId reportId,
            ReportKind kind,
            ReportFormat format,
            ReportLanguage language,
            boolean isKept,
            Instant requestedAt,
            Instant generatedAt,
            long position,
            String sha256,
            long size,
            @Nullable LocalDate keepUntil,
            @Nullable String signedBy,
            @Nullable String requestedByName,
            @Nullable ReportParameters parameters,
            @Nullable Long recorded,
            @Nullable Proof proof) {}

    /**
     * An inclusion proof by RFC 6962, hashes in hex.
     *
     * @param holds whether the event as it is stored now leads to the root that was signed
     * @param checkpoint the signed note of that root
     */
    record Proof(
            boolean holds,
            long leafIndex,
            String leafHash,
            long treeSize,
            String rootHash,
            List<String> hashes,
            String checkpoint) {

        public Proof {
            hashes = List.copyOf(hashes);
        }
    }
}
