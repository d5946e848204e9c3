package org.gongdan.subsidy.enterprise.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.gongdan.subsidy.enterprise.EnterpriseProfile;
import org.gongdan.subsidy.enterprise.SizeFigures;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What clients send about enterprises. */
interface EnterpriseRequests {

    record Registration(
            @NotNull String uscc,
            @NotNull @Valid Profile profile,
            @NotNull @Valid Figures figures,
            @Nullable String overrideReason) {}

    record Profile(
            @NotNull String name,
            @Nullable String nameEn,
            @NotNull String industry,
            @NotNull String region,
            @NotNull LocalDate foundedOn) {

        EnterpriseProfile stated() {
            return new EnterpriseProfile(name, nameEn, industry, region, foundedOn);
        }
    }

    /** @param staff a number object, so that a missing one is told from zero */
    record Figures(
            @NotNull Integer staff,
            @NotNull Money revenue,
            @NotNull Money assets) {

        SizeFigures stated() {
            return new SizeFigures(staff, revenue, assets);
        }
    }

    record Assessment(
            @NotNull String level,
            @NotNull LocalDate assessedOn,
            @NotNull String basis) {}

    record Group(@NotNull String groupId) {}

    record Suspension(@NotNull String reason) {}
}
