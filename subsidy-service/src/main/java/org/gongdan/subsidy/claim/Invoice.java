package org.gongdan.subsidy.claim;

import java.time.LocalDate;
import org.gongdan.subsidy.shared.Money;

/**
 * An invoice as the enterprise states it. Seller and number together are used once, across all programmes and funders.
 *
 * @param total with value added tax
 */
public record Invoice(String sellerTaxNumber, String sellerName, String number, LocalDate issuedOn, Money total) {}
