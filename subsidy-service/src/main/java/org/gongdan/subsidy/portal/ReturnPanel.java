package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.subsidy.investment.DeferredIncomeFile;
import org.gongdan.subsidy.investment.InvestmentList.Summary;
import org.gongdan.subsidy.portal.IncomeView.Asked;
import org.gongdan.subsidy.reconciliation.ReturnStudies;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on an investment's page what it returns, and when its grant becomes income. */
@Component
class ReturnPanel {

    private final ReturnStudies studies;
    private final Texts texts;
    private final Clock clock;

    ReturnPanel(ReturnStudies studies, Texts texts, Clock clock) {
        this.studies = studies;
        this.texts = texts;
        this.clock = clock;
    }

    /** The schedule as CSV, in the reader's language. */
    String file(Summary investment, Asked asked) {
        var flows = studies.flowsOf(investment.id(), LocalDate.now(clock));
        var income = IncomeView.of(asked, investment.eligibleCost(), flows);
        if (income == null) {
            throw new CommandRefused(SharedRefusal.REQUEST_INVALID);
        }
        return DeferredIncomeFile.of(income.income(), texts);
    }

    void show(Summary investment, Asked asked, Model model) {
        var studied = studies.of(investment.id(), LocalDate.now(clock), ReturnStudies.USUAL_RATE);
        model.addAttribute("returns", ReturnView.of(studied));
        model.addAttribute("asked", asked);
        model.addAttribute("income", IncomeView.of(asked, investment.eligibleCost(), studied.flows()));
    }
}
