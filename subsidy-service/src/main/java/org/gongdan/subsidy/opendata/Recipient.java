package org.gongdan.subsidy.opendata;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as open data names it.
 *
 * @param id {@code CN-USCI-<credit code>} after org-id.guide; a number of our own for who is not named
 * @param companyNumber the credit code; null for who is not named
 * @param named false where the name or the code would tell of a natural person
 */
public record Recipient(String id, String name, @Nullable String companyNumber, boolean named) {

    private static final String REGISTER = "CN-USCI-";

    /** The first two letters of codes of individual businesses (个体工商户), which are a person and a trade. */
    private static final String INDIVIDUAL_BUSINESS = "92";

    /** Legal persons, whose name is on the public register for itself. */
    private static final List<String> LEGAL_PERSONS =
            List.of("公司", "合作社", "大学", "学院", "研究院", "研究所", "协会", "商会", "联合会", "医院");

    /**
     * Names an enterprise, or hides it: every individual business, and every firm whose name does not say that it is a
     * legal person, which sole proprietorships and partnerships are not.
     *
     * @param number makes a number of a code that nobody can turn back
     */
    public static Recipient of(String uscc, @Nullable String name, String prefix, UnaryOperator<String> number) {
        if (name != null
                && !uscc.startsWith(INDIVIDUAL_BUSINESS)
                && LEGAL_PERSONS.stream().anyMatch(name::contains)) {
            return new Recipient(REGISTER + uscc, name, uscc, true);
        }
        return new Recipient(prefix + "-org-" + number.apply(uscc), "小微经营主体（不公开名称）name withheld", null, false);
    }
}
