package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.subsidy.investment.InvestmentList.Summary;
import org.gongdan.subsidy.portal.IncomeView.Asked;
import org.gongdan.subsidy.reconciliation.ReturnStudies;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on an investment's page what it returns, and when its grant becomes income. */
@Component
class ReturnPanel {

    private final ReturnStudies studies;
    private final Clock clock;

    ReturnPanel(ReturnStudies studies, Clock clock) {
        this.studies = studies;
        this.clock = clock;
    }

    void show(Summary investment, Asked asked, Model model) {
        var studied = studies.of(investment.id(), LocalDate.now(clock), ReturnStudies.USUAL_RATE);
        model.addAttribute("returns", ReturnView.of(studied));
        model.addAttribute("asked", asked);
        model.addAttribute("income", IncomeView.of(asked, investment.eligibleCost(), studied.flows()));
    }
}
