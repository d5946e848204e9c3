package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.AMOUNT;
import static org.gongdan.reporting.Column.Kind.CODE;
import static org.gongdan.reporting.Column.Kind.DATE;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.TEXT;

import java.util.List;
import org.gongdan.reporting.DisbursementReport.MonthLine;
import org.gongdan.reporting.DisbursementReport.PaymentLine;

/** How the register of payments is laid out. */
final class DisbursementLayout {

    private static final TableDesign<PaymentLine> PAYMENTS = TableDesign.of(
            "payments",
            Column.of("valueDate", DATE, PaymentLine::valueDate),
            Column.<PaymentLine>of("outcome", TEXT, PaymentLine::outcome).under("valueDate"),
            Column.of("payee", TEXT, PaymentLine::payee),
            Column.<PaymentLine>of("uscc", TEXT, PaymentLine::uscc).under("payee"),
            Column.of("batchId", TEXT, PaymentLine::batchId),
            Column.<PaymentLine>of("claimId", TEXT, PaymentLine::claimId).under("batchId"),
            Column.<PaymentLine>of("investmentId", TEXT, PaymentLine::investmentId)
                    .under("batchId"),
            Column.of("funder", CODE, PaymentLine::funder),
            Column.<PaymentLine>of("instalment", CODE, PaymentLine::instalment).under("funder"),
            Column.summed("amount", AMOUNT, PaymentLine::amount),
            Column.<PaymentLine>summed("confirmed", AMOUNT, PaymentLine::confirmed)
                    .under("amount"),
            Column.of("preparedBy", CODE, PaymentLine::preparedBy),
            Column.of("firstApproval", CODE, PaymentLine::firstApproval),
            Column.<PaymentLine>of("secondApproval", CODE, PaymentLine::secondApproval)
                    .under("firstApproval"),
            Column.of("bankReference", TEXT, PaymentLine::bankReference));

    private static final TableDesign<MonthLine> MONTHS = TableDesign.of(
            "months",
            Column.of("month", CODE, MonthLine::month),
            Column.of("funder", TEXT, MonthLine::funder),
            Column.summed("payments", NUMBER, MonthLine::payments),
            Column.summed("confirmed", AMOUNT, MonthLine::confirmed));

    static final List<TableDesign<?>> DESIGNS = List.of(PAYMENTS, MONTHS);

    private DisbursementLayout() {}

    static Layout of(DisbursementReport report, Labels labels) {
        var payments = report.payments();
        return new Layout(
                labels.text("subject.disbursements"),
                List.of(Fact.currency(labels)),
                List.of(
                        Fact.count(labels, "figure.payments", payments.size()),
                        Fact.count(
                                labels,
                                "figure.batches",
                                payments.stream()
                                        .map(PaymentLine::batchId)
                                        .distinct()
                                        .count()),
                        Fact.count(
                                labels,
                                "figure.payees",
                                payments.stream()
                                        .map(PaymentLine::uscc)
                                        .distinct()
                                        .count()),
                        Fact.amount(labels, "column.amount", Yuan.sum(payments, PaymentLine::amount)),
                        Fact.amount(labels, "column.confirmed", Yuan.sum(payments, PaymentLine::confirmed))),
                List.of(PAYMENTS.with(payments), MONTHS.with(report.months())),
                List.of());
    }
}
