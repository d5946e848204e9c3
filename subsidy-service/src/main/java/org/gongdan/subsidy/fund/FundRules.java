package org.gongdan.subsidy.fund;

import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.shared.CommandRefused;

/** What the opening of a fund must be by itself, and when a second one is only a repetition. */
final class FundRules {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private FundRules() {}

    static void requireSound(FundOpened wanted) {
        if (!wanted.funder().isFunder()) {
            throw CommandRefused.at("funder", FundRefusal.PARTY_HAS_NO_FUND, wanted.funder());
        }
        if (wanted.year() < FIRST_YEAR || wanted.year() > LAST_YEAR) {
            throw CommandRefused.at("year", FundRefusal.FUND_YEAR_OUT_OF_RANGE, String.valueOf(wanted.year()));
        }
        if (wanted.nameZh().isBlank() || wanted.nameEn().isBlank()) {
            throw CommandRefused.at("nameZh", FundRefusal.FUND_NAME_MISSING);
        }
    }

    static void requireSame(FundOpened opened, FundOpened wanted) {
        var same = opened.funder() == wanted.funder()
                && opened.year() == wanted.year()
                && opened.nameZh().equals(wanted.nameZh())
                && opened.nameEn().equals(wanted.nameEn())
                && opened.purpose().equals(wanted.purpose());
        if (!same) {
            throw new CommandRefused(FundRefusal.FUND_ALREADY_OPEN, opened.fundId());
        }
    }
}
