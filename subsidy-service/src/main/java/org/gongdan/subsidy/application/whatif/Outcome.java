package org.gongdan.subsidy.application.whatif;

import java.time.LocalDate;
import java.util.Map;
import org.gongdan.subsidy.application.WhatIfs.Change;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Party;

/**
 * One application before and after.
 *
 * @param before what each party bears in fen, empty when it is not eligible
 * @param funds the fund each funder pays from by the award, empty before there is one
 * @param holding whether its award takes room in the funds already
 */
record Outcome(
        Change change,
        Map<Party, Long> before,
        Map<Party, Long> after,
        LocalDate submittedOn,
        Map<Party, FundId> funds,
        boolean holding) {

    boolean changesNothing() {
        return change.before().equals(change.after())
                && java.util.Objects.equals(change.tierBefore(), change.tierAfter());
    }
}
