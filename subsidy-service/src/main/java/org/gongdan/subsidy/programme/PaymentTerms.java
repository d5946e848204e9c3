package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How the funders' shares are paid.
 *
 * @param advanceRate part of the funders' shares paid before cost is proven
 * @param retentionRate part of each payment held back until the release condition is met
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentTerms(
        Method method,
        Payee payee,
        Rate advanceRate,
        Rate retentionRate,
        @Nullable Bilingual retentionRelease) {

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
}
