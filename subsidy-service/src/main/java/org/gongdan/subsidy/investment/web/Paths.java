package org.gongdan.subsidy.investment.web;

import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PathId;

/** What the path of a request names. */
final class Paths {

    private Paths() {}

    /** @throws CommandRefused when no investment could have such an id: it is not there, like any other unknown one */
    static InvestmentId investment(String id) {
        return PathId.of(id, InvestmentId::new);
    }
}
