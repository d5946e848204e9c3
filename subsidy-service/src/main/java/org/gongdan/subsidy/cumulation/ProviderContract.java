package org.gongdan.subsidy.cumulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A paper that a cost rests on. However it was typed, only letters and digits tell one from another, in upper case, so
 * that spaces, hyphens and full-width digits make no second one of it.
 *
 * @param provider the credit code of whoever sells
 */
public record ProviderContract(Kind kind, String provider, String number) {

    /** What sort of paper it is. */
    public enum Kind {
        CONTRACT,
        INVOICE
    }

    /** Empty when provider or number has no letter or digit at all. */
    @JsonIgnore
    public String fingerprint() {
        var seller = plain(provider);
        var paper = plain(number);
        return seller.isEmpty() || paper.isEmpty()
                ? ""
                : kind.name().toLowerCase(Locale.ROOT) + "." + seller + "." + paper;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
