package org.gongdan.subsidy.programme;

import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;

/** Cost that does not count, borne by the enterprise apart from its share. */
public record Exclusion(String category, Money amount, Reason reason, Bilingual explanation) {

    /** Why cost does not count. */
    public enum Reason {
        CATEGORY_NOT_ELIGIBLE,
        CATEGORY_RATE,
        CATEGORY_MAXIMUM,
        PROJECT_MAXIMUM,
        /** Value added tax. */
        VAT,
        /** Contracted or paid before cost counts. */
        TOO_EARLY,
        /** Contracted or paid after cost counts. */
        TOO_LATE,
        /** The project was begun before the application, which refuses all of it. */
        COMMENCED
    }
}
