package org.gongdan.subsidy.pack;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;

/** Everything that can be asked of a pack. A repeated command changes nothing, except that each download counts. */
public sealed interface PackCommand {

    @TargetAggregateIdentifier
    PackId packId();

    @AllowedFor(Role.AUDITOR)
    record RequestPack(PackId packId, PackScope scope) implements PackCommand {}

    /**
     * @param investments that are in it
     * @param events how many are in it
     * @param checkpointSize of the log against which they are proved
     * @param keepUntil the last day on which it is kept for certain
     */
    @AllowedFor(
            value = {},
            system = true)
    record RecordPack(
            PackId packId,
            String sha256,
            long size,
            List<String> investments,
            int events,
            long checkpointSize,
            LocalDate keepUntil)
            implements PackCommand {

        public RecordPack {
            investments = List.copyOf(investments);
        }
    }

    @AllowedFor(
            value = {},
            system = true)
    record RecordPackFailure(PackId packId, String reason) implements PackCommand {}

    /** Ends the keeping of a pack whose time is over. */
    @AllowedFor(
            value = {},
            system = true)
    record ExpirePack(PackId packId) implements PackCommand {}

    /** @param sha256 of the bytes that are handed out */
    @AllowedFor(Role.AUDITOR)
    record DownloadPack(PackId packId, String sha256) implements PackCommand {}
}
