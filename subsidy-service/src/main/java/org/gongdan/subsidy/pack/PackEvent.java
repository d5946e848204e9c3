package org.gongdan.subsidy.pack;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

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
     */
    @Revision("1")
    record PackAssembled(
            PackId packId,
            String sha256,
            long size,
            List<String> investments,
            int events,
            long checkpointSize,
            Instant assembledAt)
            implements PackEvent {

        public PackAssembled {
            investments = List.copyOf(investments);
        }
    }

    @Revision("1")
    record PackFailed(PackId packId, String reason, Instant failedAt) implements PackEvent {}

    @Revision("1")
    record PackDownloaded(PackId packId, String sha256, String downloadedBy, Instant downloadedAt)
            implements PackEvent {}
}
