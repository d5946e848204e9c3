package org.gongdan.subsidy.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other features may know of an enterprise. */
public interface Enterprises {

    Optional<Profile> find(String uscc);

    /**
     * An enterprise as it stands now.
     *
     * @param maturity digital maturity, L0 to L4
     * @param groupId the single undertaking it belongs to; its own code when it stands alone
     */
    record Profile(
            String uscc,
            String name,
            @Nullable String nameEn,
            String industry,
            String region,
            LocalDate foundedOn,
            SizeClass sizeClass,
            String maturity,
            String groupId,
            boolean verified,
            boolean suspended) {}
}
