package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.investment.DeferredIncomeFile;
import org.gongdan.subsidy.investment.InvestmentList.Summary;
import org.gongdan.subsidy.investment.RecordedAssets;
import org.gongdan.subsidy.reconciliation.DeferredIncomes;
import org.gongdan.subsidy.reconciliation.ReturnStudies;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on an investment's page what it returns, and when its grant becomes income. */
@Component
class ReturnPanel {

    private final ReturnStudies studies;
    private final RecordedAssets assets;
    private final DeferredIncomes incomes;
    private final Texts texts;
    private final Clock clock;

    ReturnPanel(ReturnStudies studies, RecordedAssets assets, DeferredIncomes incomes, Texts texts, Clock clock) {
        this.studies = studies;
        this.assets = assets;
        this.incomes = incomes;
        this.texts = texts;
        this.clock = clock;
    }

    /** The schedule as CSV, in the reader's language. */
    String file(Summary investment) {
        return DeferredIncomeFile.of(incomes.of(investment.id()), texts);
    }

    void show(Summary investment, Model model) {
        var id = investment.id();
        var studied = studies.of(id, LocalDate.now(clock), ReturnStudies.USUAL_RATE);
        var recorded = assets.of(List.of(id)).get(id);
        model.addAttribute("returns", ReturnView.of(studied));
        model.addAttribute("income", recorded == null ? null : IncomeView.of(recorded, studied.flows()));
    }
}
