package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import org.gongdan.subsidy.programme.CostAssessment.CategorySums;
import org.gongdan.subsidy.programme.Exclusion.Reason;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** The sentences that say which cost does not count and why, each with its numbers, in Chinese and English. */
final class CostSentences {

    private CostSentences() {}

    /** Cost above a maximum, which is nothing for a category that is not eligible. */
    static Bilingual above(@Nullable CostCategory category, Money excess, Money maximum, Reason reason) {
        var amount = Yuan.grouped(excess);
        var most = Yuan.grouped(maximum);
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
        return new Bilingual(
                "“%s”的增值税 %s 元不计入，由申报企业自行承担。".formatted(name.zh(), Yuan.grouped(tax)),
                "Value added tax on \"%s\" does not count; the enterprise bears %s itself."
                        .formatted(name.en(), Yuan.grouped(tax)));
    }

    static Bilingual tooEarly(Bilingual name, Money cost, LocalDate from) {
        return new Bilingual(
                "“%s”中有 %s 元在 %s 之前签约或付款，不计入，由申报企业自行承担。".formatted(name.zh(), Yuan.grouped(cost), from),
                "%s of \"%s\" was contracted or paid before %s and does not count; the enterprise bears it itself."
                        .formatted(Yuan.grouped(cost), name.en(), from));
    }

    static Bilingual tooLate(Bilingual name, Money cost, LocalDate to) {
        return new Bilingual(
                "“%s”中有 %s 元在 %s 之后签约或付款，不计入，由申报企业自行承担。".formatted(name.zh(), Yuan.grouped(cost), to),
                "%s of \"%s\" was contracted or paid after %s and does not count; the enterprise bears it itself."
                        .formatted(Yuan.grouped(cost), name.en(), to));
    }

    /** Why none of a category counts; only some of the categories need to have been begun. */
    static Bilingual commenced(CategorySums sums, Money cost, @Nullable LocalDate appliedOn) {
        var name = sums.category.name();
        var amount = Yuan.grouped(cost);
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
