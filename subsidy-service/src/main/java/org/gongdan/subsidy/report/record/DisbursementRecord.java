package org.gongdan.subsidy.report.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.reporting.DisbursementReport;
import org.gongdan.reporting.DisbursementReport.MonthLine;
import org.gongdan.reporting.DisbursementReport.PaymentLine;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.payment.BatchRow;
import org.gongdan.subsidy.payment.BatchRow.Outcome;
import org.gongdan.subsidy.payment.PaymentList;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/**
 * Gathers the register of payments. A payment of which the bank has not spoken yet belongs to the period in which its
 * batch was prepared.
 */
@Component
class DisbursementRecord implements RecordSource {

    private static final Caller SELF = SystemCaller.named("reports");

    private final PaymentList payments;

    DisbursementRecord(PaymentList payments) {
        this.payments = payments;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.DISBURSEMENTS;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var lines = new ArrayList<Dated>();
        var filter = new PaymentList.Filter(null, wish.funder(), wish.uscc());
        for (var page = 0; ; page++) {
            var batches = payments.list(filter, new PageRequest(page, PageRequest.LARGEST), SELF)
                    .items();
            for (var batch : batches) {
                batch.payments().stream()
                        .filter(payment -> isWanted(batch, payment, wish))
                        .map(payment -> new Dated(day(batch, payment), batch, payment))
                        .forEach(lines::add);
            }
            if (batches.size() < PageRequest.LARGEST) {
                break;
            }
        }
        lines.sort(Comparator.comparing(Dated::day)
                .thenComparing(line -> line.batch().batchId().value()));
        return new DisbursementReport(
                head, lines.stream().map(line -> line(line, names)).toList(), months(lines, names));
    }

    private record Dated(LocalDate day, BatchRow batch, BatchRow.Payment payment) {}

    private static LocalDate day(BatchRow batch, BatchRow.Payment payment) {
        var valueDate = payment.valueDate();
        return valueDate == null ? Names.day(batch.preparedAt()) : valueDate;
    }

    private static boolean isWanted(BatchRow batch, BatchRow.Payment payment, ReportParameters wish) {
        var day = day(batch, payment);
        var period = wish.period();
        return (wish.uscc() == null || wish.uscc().equals(payment.uscc()))
                && (period == null || (!day.isBefore(period.firstDay()) && !day.isAfter(period.lastDay())));
    }

    private static PaymentLine line(Dated dated, Names names) {
        var batch = dated.batch();
        var payment = dated.payment();
        return new PaymentLine(
                payment.valueDate(),
                batch.batchId().value(),
                names.ofParty(batch.funder()),
                names.ofEnterprise(payment.uscc()),
                payment.uscc(),
                payment.claimId().value(),
                payment.investmentId().value(),
                names.word("report.instalment." + payment.kind()),
                names.word("portal.payment.outcome." + payment.outcome()),
                payment.amount().yuan(),
                confirmed(payment).yuan(),
                names.ofPerson(batch.preparedBy()),
                names.ofPersonOrNone(batch.firstApprovalBy()),
                names.ofPersonOrNone(batch.secondApprovalBy()),
                payment.bankReference());
    }

    private static Money confirmed(BatchRow.Payment payment) {
        return payment.outcome() == Outcome.CONFIRMED ? payment.amount() : Money.ZERO;
    }

    private static List<MonthLine> months(List<Dated> lines, Names names) {
        var months = new TreeMap<String, MonthLine>();
        for (var line : lines) {
            if (line.payment().outcome() == Outcome.CONFIRMED) {
                var month = YearMonth.from(line.day()).toString();
                var funder = line.batch().funder();
                var one = new MonthLine(
                        month, names.ofParty(funder), 1, line.payment().amount().yuan());
                months.merge(month + "/" + funder, one, DisbursementRecord::plus);
            }
        }
        return List.copyOf(months.values());
    }

    private static MonthLine plus(MonthLine one, MonthLine other) {
        return new MonthLine(
                one.month(),
                one.funder(),
                one.payments() + other.payments(),
                one.confirmed().add(other.confirmed()));
    }
}
