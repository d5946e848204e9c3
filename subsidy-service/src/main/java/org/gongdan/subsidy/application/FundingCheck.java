package org.gongdan.subsidy.application;

import java.util.HashSet;
import java.util.List;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;

/** What cannot be right in a declaration of other funding, whatever the programme; names the field that is wrong. */
final class FundingCheck {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    /** 100 billion yuan: far above any project, and far below what a sum of fen can hold. */
    private static final Money LARGEST = Money.ofYuan("100000000000");

    private FundingCheck() {}

    static void declared(DeclaredFunding funding) {
        refuseTooMany("otherFunding", funding.others());
        refuseTooMany("papers", funding.papers());
        for (int index = 0; index < funding.others().size(); index++) {
            var other = funding.others().get(index);
            var path = "otherFunding[" + index + "].";
            if (other.source().isBlank()) {
                throw CommandRefused.at(path + "source", ApplicationRefusal.FUNDING_SOURCE_MISSING);
            }
            if (!other.amount().isPositive() || other.amount().isMoreThan(LARGEST)) {
                throw CommandRefused.at(
                        path + "amount", ApplicationRefusal.FUNDING_NOT_POSITIVE, other.source(), other.amount());
            }
        }
        var known = new HashSet<String>();
        for (int index = 0; index < funding.papers().size(); index++) {
            var paper = funding.papers().get(index);
            var path = "papers[" + index + "].number";
            if (paper.fingerprint().isEmpty()
                    || paper.provider().length() > LONGEST
                    || paper.number().length() > LONGEST) {
                throw CommandRefused.at(path, ApplicationRefusal.PAPER_MALFORMED, paper.number());
            }
            if (!known.add(paper.fingerprint())) {
                throw CommandRefused.at(path, ApplicationRefusal.PAPER_REPEATED, paper.number());
            }
        }
    }

    private static void refuseTooMany(String field, List<?> items) {
        if (items.size() > MOST) {
            throw CommandRefused.at(field, ApplicationRefusal.TOO_MANY_LINES, MOST);
        }
    }
}
