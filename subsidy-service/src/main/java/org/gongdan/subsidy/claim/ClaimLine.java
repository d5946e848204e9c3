package org.gongdan.subsidy.claim;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.shared.Money;

/**
 * A cost that was paid, with its invoice.
 *
 * @param line counted from 1 within the claim
 * @param category one of the cost categories of the agreement
 * @param cost without value added tax
 * @param paidOn the day the enterprise paid it
 * @param evidence SHA-256 of files in the evidence store: the invoice and the proof of payment
 */
public record ClaimLine(
        int line,
        String category,
        String description,
        Money cost,
        Money valueAddedTax,
        Invoice invoice,
        LocalDate paidOn,
        List<String> evidence) {

    public ClaimLine {
        evidence = List.copyOf(evidence);
    }
}
