package org.gongdan.subsidy.enterprise.read;

import java.time.Instant;
import java.time.LocalDate;
import org.gongdan.subsidy.enterprise.SizeClass;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise in lists and on its own page.
 *
 * @param status UNVERIFIED, VERIFIED or SUSPENDED
 */
public record EnterpriseRow(
        String uscc,
        String name,
        @Nullable String nameEn,
        String industry,
        String region,
        LocalDate foundedOn,
        @Nullable Integer staff,
        @Nullable Money revenue,
        @Nullable Money assets,
        @Nullable SizeClass sizeClass,
        @Nullable String sizeStandard,
        String maturity,
        @Nullable LocalDate maturityAssessedOn,
        @Nullable String maturityBasis,
        String groupId,
        String status,
        boolean verified,
        @Nullable String suspendedFor,
        @Nullable String overrideReason,
        Instant registeredAt,
        long version) {}
