package org.gongdan.subsidy.claim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.gongdan.subsidy.investment.Investments.Agreement;
import org.gongdan.subsidy.programme.Exclusion;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;

/** What a line of a claim must satisfy by itself under the agreement; each refusal names the field. */
record LineRules(Agreement agreement, EvidenceStore evidence, LocalDate today) {

    /** A draft may still lack evidence, but states nothing that could never be claimed. */
    void checkDraft(List<ClaimLine> lines) {
        var invoices = new HashSet<InvoiceUseId>();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var field = "lines[" + index + "].";
            require(line.line() == index + 1, field + "line", ClaimRefusal.CLAIM_LINES_MISNUMBERED);
            checkAmounts(line, field);
            checkDates(line, field);
            checkEvidence(line, field);
            var invoice = InvoiceUseId.of(line.invoice())
                    .orElseThrow(() -> CommandRefused.at(
                            field + "invoice",
                            ClaimRefusal.INVOICE_NUMBER_INVALID,
                            line.invoice().number()));
            require(invoices.add(invoice), field + "invoice", ClaimRefusal.INVOICE_ALREADY_USED, invoice);
        }
    }

    void checkSubmission(List<ClaimLine> lines) {
        require(!lines.isEmpty(), "lines", ClaimRefusal.CLAIM_EMPTY);
        checkDraft(lines);
        for (var line : lines) {
            var field = "lines[" + (line.line() - 1) + "].evidence";
            require(!line.evidence().isEmpty(), field, ClaimRefusal.EVIDENCE_MISSING, line.line());
        }
    }

    private void checkAmounts(ClaimLine line, String field) {
        require(isAgreed(line.category()), field + "category", ClaimRefusal.CATEGORY_NOT_AGREED, line.category());
        require(line.cost().isPositive(), field + "cost", SharedRefusal.AMOUNT_NOT_POSITIVE, line.cost());
        var tax = line.valueAddedTax();
        require(!tax.isNegative(), field + "valueAddedTax", ClaimRefusal.VALUE_ADDED_TAX_NEGATIVE, tax);
        var total = line.invoice().total();
        var claimed = line.cost().plus(tax);
        require(
                !claimed.isMoreThan(total),
                field + "invoice.total",
                ClaimRefusal.INVOICE_TOTAL_EXCEEDED,
                claimed,
                total);
    }

    private void checkDates(ClaimLine line, String field) {
        checkPeriod(line.invoice().issuedOn(), field + "invoice.issuedOn");
        checkPeriod(line.paidOn(), field + "paidOn");
    }

    private void checkPeriod(LocalDate date, String field) {
        var inside = !date.isBefore(agreement.startsOn()) && !date.isAfter(agreement.endsOn());
        require(inside, field, ClaimRefusal.OUTSIDE_AGREEMENT_PERIOD, date, agreement.startsOn(), agreement.endsOn());
        require(!date.isAfter(today), field, ClaimRefusal.COST_NOT_PAID_YET, date);
    }

    private void checkEvidence(ClaimLine line, String field) {
        for (var sha256 : line.evidence()) {
            require(
                    evidence.holds(sha256, agreement.uscc()),
                    field + "evidence",
                    ClaimRefusal.EVIDENCE_UNKNOWN,
                    sha256);
        }
    }

    private boolean isAgreed(String category) {
        var excluded = agreement.award().split().basis().exclusions().stream()
                .anyMatch(exclusion -> exclusion.reason() == Exclusion.Reason.CATEGORY_NOT_ELIGIBLE
                        && exclusion.category().equals(category));
        return !excluded
                && agreement.costLines().stream()
                        .anyMatch(line -> line.category().equals(category));
    }

    private static void require(boolean condition, String field, Refusal refusal, Object... arguments) {
        if (!condition) {
            throw CommandRefused.at(field, refusal, arguments);
        }
    }
}
