package org.gongdan.subsidy.programme;

import java.util.List;
import java.util.stream.Collectors;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;

/** The sentences that explain a joint split, each with its numbers, in Chinese and English. */
final class JointSentences {

    private JointSentences() {}

    static Bilingual floor(Money floor, Money lead, Money lift) {
        var least = floor.grouped();
        var bears = lead.grouped();
        if (floor.isMoreThan(lead)) {
            var missing = floor.minus(lead).grouped();
            return new Bilingual(
                    "链主企业对整个联合项目至少应承担 %s 元，现承担 %s 元，还差 %s 元。".formatted(least, bears, missing),
                    "The lead company must bear at least %s of the whole joint project; it bears %s, %s too little."
                            .formatted(least, bears, missing));
        }
        if (lift.isPositive()) {
            var more = lift.grouped();
            return new Bilingual(
                    "链主企业对整个联合项目至少应承担 %s 元；为此在各成员处共多承担 %s 元（先补缺口，再按比例减少申报企业的承担额），现承担 %s 元。"
                            .formatted(least, more, bears),
                    ("The lead company must bear at least %s of the whole joint project; to reach it, it bears %s more at"
                                    + " the members (gaps first, then relieving the enterprises in proportion), %s now.")
                            .formatted(least, more, bears));
        }
        return new Bilingual(
                "链主企业对整个联合项目至少应承担 %s 元，现承担 %s 元，已达到。".formatted(least, bears),
                "The lead company must bear at least %s of the whole joint project; it bears %s."
                        .formatted(least, bears));
    }

    static Bilingual lift(Money lift) {
        var more = lift.grouped();
        return new Bilingual(
                "为达到链主企业在整个联合项目中的最低承担额，链主企业在本成员处多承担 %s 元，本成员的其他各方相应少承担。".formatted(more),
                "So that the lead company reaches its minimum over the whole joint project, it bears %s more here, and the others bear less."
                        .formatted(more));
    }

    static Bilingual of(List<RuleProblem> problems) {
        return new Bilingual(
                problems.stream().map(each -> each.explanation().zh()).collect(Collectors.joining("；")),
                problems.stream().map(each -> each.explanation().en()).collect(Collectors.joining("; ")));
    }
}
