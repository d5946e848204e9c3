package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import org.gongdan.subsidy.programme.CostAssessment.CategorySums;
import org.gongdan.subsidy.programme.Exclusion.Reason;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** The sentences that say which cost does not count and why, each with its numbers, in Chinese and English. */
final class CostSentences {

    private CostSentences() {}

    /** Cost above a maximum, which is nothing for a category that is not eligible. */
    static Bilingual above(@Nullable CostCategory category, Money excess, Money maximum, Reason reason) {
        var amount = excess.grouped();
        var most = maximum.grouped();
        if (category == null) {
            return new Bilingual(
                    "本档位至多计入项目成本 " + most + " 元，超出的 " + amount + " 元由申报企业自行承担。",
                    "The tier counts project cost up to " + most + "; the enterprise bears the " + amount
                            + " above it itself.");
        }
        var name = category.name();
        return reason == Reason.CATEGORY_NOT_ELIGIBLE
                ? new Bilingual(
                        "“" + name.zh() + "”不属于合格成本，" + amount + " 元由申报企业自行承担。",
                        "\"" + name.en() + "\" is not eligible; the enterprise bears " + amount + " itself.")
                : new Bilingual(
                        "“" + name.zh() + "”至多计入 " + most + " 元，超出的 " + amount + " 元由申报企业自行承担。",
                        "\"" + name.en() + "\" counts up to " + most + "; the enterprise bears the " + amount
                                + " above it itself.");
    }

    static Bilingual vat(Bilingual name, Money tax) {
        var amount = tax.grouped();
        return new Bilingual(
                "“" + name.zh() + "”的增值税 " + amount + " 元不计入，由申报企业自行承担。",
                "Value added tax on \"" + name.en() + "\" does not count; the enterprise bears " + amount + " itself.");
    }

    static Bilingual tooEarly(Bilingual name, Money cost, LocalDate from) {
        return outside(name, cost.grouped(), from + " 之前", "before " + from);
    }

    static Bilingual tooLate(Bilingual name, Money cost, LocalDate to) {
        return outside(name, cost.grouped(), to + " 之后", "after " + to);
    }

    private static Bilingual outside(Bilingual name, String amount, String zh, String en) {
        return new Bilingual(
                "“" + name.zh() + "”中有 " + amount + " 元在 " + zh + "签约或付款，不计入，由申报企业自行承担。",
                amount + " of \"" + name.en() + "\" was contracted or paid " + en
                        + " and does not count; the enterprise bears it itself.");
    }

    /** Why none of a category counts; only some of the categories need to have been begun. */
    static Bilingual commenced(CategorySums sums, Money cost, @Nullable LocalDate appliedOn) {
        var name = sums.category.name();
        var amount = cost.grouped();
        return sums.commencedOn == null
                ? new Bilingual(
                        "项目在申报日 %s 之前已经开始，“%s”的 %s 元不计入。".formatted(appliedOn, name.zh(), amount),
                        "The project was begun before the application on %s; the %s of \"%s\" does not count."
                                .formatted(appliedOn, amount, name.en()))
                : new Bilingual(
                        "“%s”最早于 %s 签约或付款，早于申报日 %s，%s 元不计入。".formatted(name.zh(), sums.commencedOn, appliedOn, amount),
                        "\"%s\" was first contracted or paid on %s, before the application on %s; its %s does not count."
                                .formatted(name.en(), sums.commencedOn, appliedOn, amount));
    }
}
