package org.gongdan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every payment out of the funds, with those who prepared and approved it and the reference of the bank. */
public record DisbursementReport(ReportHead head, List<PaymentLine> payments, List<MonthLine> months)
        implements ReportRecord {

    public DisbursementReport {
        payments = List.copyOf(payments);
        months = List.copyOf(months);
    }

    /**
     * One instalment to one payee.
     *
     * @param valueDate of the bank; null until it has answered
     * @param instalment its kind, such as the share or what was held back
     * @param confirmed the amount when the bank has paid it, otherwise nothing
     * @param firstApproval who approved first; null before
     * @param secondApproval who approved second and so released it; null before
     */
    public record PaymentLine(
            @Nullable LocalDate valueDate,
            String batchId,
            String funder,
            String payee,
            String uscc,
            String claimId,
            String investmentId,
            String instalment,
            String outcome,
            BigDecimal amount,
            BigDecimal confirmed,
            String preparedBy,
            @Nullable String firstApproval,
            @Nullable String secondApproval,
            @Nullable String bankReference) {

        public PaymentLine {
            amount = Yuan.exact(amount);
            confirmed = Yuan.exact(confirmed);
        }
    }

    /** What one funder paid in one month. */
    public record MonthLine(String month, String funder, int payments, BigDecimal confirmed) {

        public MonthLine {
            confirmed = Yuan.exact(confirmed);
        }
    }
}
