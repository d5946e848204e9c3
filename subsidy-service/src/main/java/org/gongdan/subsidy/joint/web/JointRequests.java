package org.gongdan.subsidy.joint.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.joint.Figures;
import org.gongdan.subsidy.joint.JointMode;
import org.gongdan.subsidy.joint.SharedCost;
import org.gongdan.subsidy.programme.CostDriver;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What clients send about joint applications. */
final class JointRequests {

    private JointRequests() {}

    record Draft(
            @NotBlank String leadUscc,
            @NotNull ProgrammeId programmeId,
            @NotNull JointMode mode,
            @NotBlank @Size(max = 200) String title) {}

    record Line(@NotBlank String category, @NotNull Money amount) {}

    /** @param weights by the code of the member, for the driver WEIGHTS */
    record Cost(
            @NotNull @Size(max = 100) List<@NotNull @Valid Line> lines,
            @NotNull CostDriver driver,
            @Nullable Map<String, @NotNull Long> weights) {

        SharedCost stated() {
            return new SharedCost(
                    lines.stream()
                            .map(line -> new CostLine(line.category(), line.amount()))
                            .toList(),
                    driver,
                    new TreeMap<>(weights == null ? Map.of() : weights));
        }
    }

    record Invitation(@NotBlank String uscc) {}

    /** The project of the member alone. */
    record Joining(
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 4000) String description,
            @NotBlank String scenario,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Nullable Facts declared) {

        Project stated() {
            return new Project(
                    title,
                    description == null ? "" : description,
                    scenario,
                    startsOn,
                    endsOn,
                    declared == null ? Facts.none() : declared);
        }
    }

    record Consent(@NotNull Boolean given) {}

    /** What the shared cost may be divided by; zero where it is of no account. */
    record Signature(
            @Nullable Long headcount,
            @Nullable Long outputYuan,
            @Nullable Long units) {

        Figures stated() {
            return new Figures(orNone(headcount), orNone(outputYuan), orNone(units));
        }

        private static long orNone(@Nullable Long figure) {
            return figure == null ? 0 : figure;
        }
    }

    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** @param digest of the preview that was looked at */
    record ExitConfirmation(
            @NotBlank @Size(max = 64) String digest,
            @NotBlank @Size(max = 2000) String reason) {}
}
