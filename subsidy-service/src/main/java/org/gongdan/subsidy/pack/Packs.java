package org.gongdan.subsidy.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Which packs were requested; for auditors and nobody else. */
public interface Packs {

    /**
     * Requested by any auditor, the newest first.
     *
     * @param investment only those that were requested for this one; null for all
     */
    PageOf<PackRow> list(@Nullable String investment, PageRequest page, Caller caller);

    Optional<PackRow> find(PackId pack, Caller caller);

    /**
     * Whose time of keeping is over, by ascending id.
     *
     * @param day kept until before it
     * @param lastId after which to go on; empty for the first
     */
    List<PackId> keptUntilBefore(LocalDate day, String lastId, int limit);

    long countKeptUntilBefore(LocalDate day);

    /** @throws CommandRefused when the caller is no auditor */
    static void requireAuditor(Caller caller) {
        if (!caller.has(Role.AUDITOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "packs");
        }
    }
}
