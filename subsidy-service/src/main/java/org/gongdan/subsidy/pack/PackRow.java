package org.gongdan.subsidy.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A requested pack as it is shown.
 *
 * @param done how many events and files have been put in, while it is put together
 * @param total how many there will be; 0 while that is not known
 * @param sha256 of its bytes, once they are put together
 * @param failure why it could not be put together, if it could not
 * @param keepUntil the last day on which its file is kept for certain
 * @param version sequence number of the last event behind it
 */
public record PackRow(
        PackId packId,
        PackScope scope,
        Status status,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        long done,
        long total,
        @Nullable Instant assembledAt,
        @Nullable String sha256,
        @Nullable Long size,
        int investments,
        int events,
        @Nullable Long checkpointSize,
        @Nullable String failure,
        int downloads,
        @Nullable Instant lastDownloadedAt,
        @Nullable LocalDate keepUntil,
        long version) {

    /** Where a pack stands. */
    public enum Status {
        REQUESTED,
        ASSEMBLED,
        FAILED,
        /** Its time is over; what it was about stays on record. */
        EXPIRED
    }

    public String fileName() {
        return packId + ".zip";
    }

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }
}
