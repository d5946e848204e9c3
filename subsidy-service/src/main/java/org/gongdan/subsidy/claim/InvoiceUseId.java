package org.gongdan.subsidy.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Names the one stream of an invoice, {@code invoice-<seller tax number>-<number>}, however it was typed: only letters
 * and digits count, in upper case, so that spaces, hyphens and full-width digits make no second invoice of it.
 */
public record InvoiceUseId(@JsonValue String value) {

    private static final String PREFIX = "invoice-";
    private static final int LONGEST = 40;

    @JsonCreator
    public InvoiceUseId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("the id of an invoice starts with " + PREFIX + ", not " + value);
        }
    }

    /** Empty when seller or number has no letter or digit at all, or is longer than any real one. */
    static Optional<InvoiceUseId> of(Invoice invoice) {
        var seller = lettersAndDigits(invoice.sellerTaxNumber());
        var number = lettersAndDigits(invoice.number());
        var valid = !seller.isEmpty() && !number.isEmpty() && seller.length() <= LONGEST && number.length() <= LONGEST;
        return valid ? Optional.of(new InvoiceUseId(PREFIX + seller + "-" + number)) : Optional.empty();
    }

    private static String lettersAndDigits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
