package org.gongdan.subsidy.application.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.subsidy.application.DeclaredFunding;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.OtherFunding;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.cumulation.ProviderContract;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Rate;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** What clients send; checked for presence here, and for sense by the deciders. */
final class ApplicationRequests {

    private ApplicationRequests() {}

    record Draft(
            @NotBlank String uscc,
            @NotNull ProgrammeId programmeId,
            @NotNull @Valid ProjectText project) {}

    record ProjectText(
            @NotBlank @Size(max = 300) String title,
            @NotNull @Size(max = 20_000) String description,
            @NotBlank @Size(max = 100) String scenario,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Nullable Facts declared) {

        Project stated() {
            return new Project(
                    title,
                    description,
                    scenario,
                    startsOn,
                    endsOn,
                    Objects.requireNonNullElseGet(declared, Facts::none));
        }
    }

    record Costs(
            @NotNull List<@NotNull @Valid Line> lines,
            @Nullable List<@NotNull @Valid Pledge> offers) {

        List<CostLine> stated() {
            return lines.stream()
                    .map(line -> new CostLine(
                            line.category(), line.amount(), line.vat(), line.contractedOn(), line.paidOn()))
                    .toList();
        }

        List<Offer> offered() {
            return offers == null
                    ? List.of()
                    : offers.stream()
                            .map(each -> new Offer(each.party(), each.rate(), each.amount()))
                            .toList();
        }
    }

    /**
     * @param amount without value added tax
     * @param vat the tax on it, if it is known
     * @param contractedOn when it was ordered, if it was
     * @param paidOn when the first part of it was paid, if it was
     */
    record Line(
            @NotBlank String category,
            @NotNull Money amount,
            @Nullable Money vat,
            @Nullable LocalDate contractedOn,
            @Nullable LocalDate paidOn) {}

    record Pledge(
            @NotNull Party party,
            @Nullable Rate rate,
            @Nullable Money amount) {}

    record Baseline(
            @NotNull List<@NotNull @Valid Measure> indicators,
            @NotNull List<@NotNull @Valid Stage> milestones) {

        List<Indicator> stated() {
            return indicators.stream().map(Measure::stated).toList();
        }

        List<Milestone> planned() {
            return milestones.stream()
                    .map(stage -> new Milestone(stage.code(), stage.nameZh(), stage.nameEn(), stage.dueOn()))
                    .toList();
        }
    }

    record Measure(
            @NotBlank String code,
            @NotBlank String nameZh,
            @NotNull String nameEn,
            @NotBlank String unit,
            Indicator.@NotNull Better better,
            @NotNull BigDecimal baseline,
            @NotNull BigDecimal target,
            @NotNull Money valuePerUnit,
            @NotNull BigDecimal attribution,
            @Nullable @Valid BaselineMonths baselinePeriod,
            @Nullable List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> baselineEvidence) {

        Indicator stated() {
            return new Indicator(
                    code,
                    nameZh,
                    nameEn,
                    unit,
                    better,
                    baseline,
                    target,
                    valuePerUnit,
                    attribution,
                    baselinePeriod == null ? null : baselinePeriod.stated(),
                    baselineEvidence == null ? List.of() : baselineEvidence);
        }
    }

    /** In which months a baseline was measured. */
    record BaselineMonths(@NotNull YearMonth first, @NotNull YearMonth last) {

        Indicator.Months stated() {
            return new Indicator.Months(first, last);
        }
    }

    record Stage(
            @NotBlank String code,
            @NotBlank String nameZh,
            @NotNull String nameEn,
            @NotNull LocalDate dueOn) {}

    record Funding(
            @NotNull List<@NotNull @Valid Other> otherFunding,
            @Nullable List<@NotNull @Valid Paper> papers) {

        DeclaredFunding stated() {
            return new DeclaredFunding(
                    otherFunding.stream()
                            .map(other -> new OtherFunding(other.source(), other.amount()))
                            .toList(),
                    papers == null
                            ? List.of()
                            : papers.stream()
                                    .map(paper -> new ProviderContract(paper.kind(), paper.provider(), paper.number()))
                                    .toList());
        }
    }

    /** @param source who gives it, and under which scheme */
    record Other(
            @NotNull @Size(max = 300) String source,
            @NotNull Money amount) {}

    /** @param provider the credit code of whoever sells */
    record Paper(
            ProviderContract.@NotNull Kind kind,
            @NotNull @Size(max = 100) String provider,
            @NotNull @Size(max = 100) String number) {}

    /** @param distinct false when the awards fund the same project, which is then not funded again */
    record Judgement(
            @NotNull List<@NotNull @Size(max = 100) String> awards,
            @NotNull Boolean distinct,
            @NotNull @Size(max = 4_000) String reason) {}

    record Proposal(@NotNull Map<Party, FundId> funds) {}

    record Reason(@NotNull @Size(max = 4_000) String reason) {}

    record Declination(@Nullable @Size(max = 4_000) String reason) {}
}
