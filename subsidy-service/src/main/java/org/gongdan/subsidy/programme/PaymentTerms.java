package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How the funders' shares are paid.
 *
 * @param advanceRate part of the funders' shares paid before cost is proven
 * @param retentionRate part of each payment held back until the release condition is met
 * @param milestones what part of the funders' shares each milestone frees, for {@link Method#MILESTONES}
 * @param voucher its terms, for {@link Method#VOUCHER}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentTerms(
        Method method,
        Payee payee,
        Rate advanceRate,
        Rate retentionRate,
        @Nullable RetentionRelease retentionRelease,
        @Nullable List<MilestonePayment> milestones,
        @Nullable Voucher voucher) {

    /** When money moves. */
    public enum Method {
        REIMBURSEMENT,
        ADVANCE,
        MILESTONES,
        VOUCHER
    }

    /** Who is paid. */
    public enum Payee {
        ENTERPRISE,
        PROVIDER
    }

    /** What frees the part held back. */
    public enum ReleaseCondition {
        /** The functions that were bought are in use. */
        FUNCTION_USE,
        ACCEPTANCE,
        /** So many days have passed since acceptance. */
        DAYS
    }

    /**
     * When the part held back is paid, in words and, so that it can be tested, as a condition.
     *
     * @param condition none in versions that give only the words
     * @param days how many after acceptance, for {@link ReleaseCondition#DAYS}; for FUNCTION_USE the first day after
     *     going live on which measured use can meet the condition, 90 when it is left out
     * @param usePercent of the bought functions that must be in use, for FUNCTION_USE; all when it is left out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RetentionRelease(
            @Nullable ReleaseCondition condition,
            @Nullable Integer days,
            @Nullable Integer usePercent,
            String zh,
            String en) {

        public Bilingual text() {
            return new Bilingual(zh, en);
        }
    }

    /** A part of the funders' shares that reaching a milestone frees. */
    public record MilestonePayment(String code, Bilingual name, Rate rate) {}

    /** A voucher is good for so many months from the day it is granted. */
    public record Voucher(int validMonths) {}

    public PaymentTerms {
        milestones = milestones == null ? null : List.copyOf(milestones);
    }
}
