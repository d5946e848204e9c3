package org.gongdan.subsidy.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What has happened to a pack; stored for ever, so records here are only ever added to. */
public sealed interface PackEvent {

    PackId packId();

    @Revision("1")
    record PackRequested(PackId packId, PackScope scope, String requestedBy, Instant requestedAt)
            implements PackEvent {}

    /**
     * @param sha256 of the bytes, which are kept under it
     * @param investments that are in it, ascending
     * @param events how many are in it
     * @param checkpointSize of the log against which they are proved
     * @param keepUntil the last day on which the file is kept for certain; ten years where an older event does not say
     */
    @Revision("1")
    record PackAssembled(
            PackId packId,
            String sha256,
            long size,
            List<String> investments,
            int events,
            long checkpointSize,
            Instant assembledAt,
            @Nullable LocalDate keepUntil)
            implements PackEvent {

        private static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");

        public PackAssembled {
            investments = List.copyOf(investments);
        }

        /** The day to which it is kept, whoever wrote the event. */
        public LocalDate keptUntil() {
            return keepUntil == null
                    ? LocalDate.ofInstant(assembledAt, GUANGDONG).plus(PackRetention.LEAST)
                    : keepUntil;
        }
    }

    @Revision("1")
    record PackFailed(PackId packId, String reason, Instant failedAt) implements PackEvent {}

    /** Its time of keeping is over, and its file is removed. */
    @Revision("1")
    record PackExpired(PackId packId, String sha256, Instant expiredAt) implements PackEvent {}

    @Revision("1")
    record PackDownloaded(PackId packId, String sha256, String downloadedBy, Instant downloadedAt)
            implements PackEvent {}
}
