package org.gongdan.subsidy.investment.read;

import java.util.Optional;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.Investments;
import org.springframework.stereotype.Component;

/** Answers other features what was agreed. */
@Component
class Agreements implements Investments {

    private final InvestmentList investments;

    Agreements(InvestmentList investments) {
        this.investments = investments;
    }

    @Override
    public Optional<Agreement> find(InvestmentId investment) {
        return investments.find(investment).map(InvestmentList.Details::agreement);
    }
}
