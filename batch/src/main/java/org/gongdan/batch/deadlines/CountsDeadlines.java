package org.gongdan.batch.deadlines;

import java.time.LocalDate;
import org.gongdan.batch.run.Run;
import org.gongdan.batch.slice.Slices;
import org.gongdan.subsidy.application.OpenOffers;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.obligation.Obligations;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts the slices that are to do, so that people see how far a run is. */
@Component
@StepScope
class CountsDeadlines implements Tasklet {

    private static final PageRequest ONE = new PageRequest(0, 1);

    private final OpenOffers offers;
    private final InvestmentList investments;
    private final Obligations obligations;
    private final LocalDate day;

    CountsDeadlines(
            OpenOffers offers,
            InvestmentList investments,
            Obligations obligations,
            @Value("#{jobParameters['" + DeadlinesJobConfiguration.DAY + "']}") LocalDate day) {
        this.offers = offers;
        this.investments = investments;
        this.obligations = obligations;
        this.day = day;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        var live = new InvestmentList.Filter(null, InvestmentList.Status.OPEN, null);
        var open = new Obligations.Filter(Obligations.Status.OPEN, null, null, null, null);
        var total = slices(offers.countOverdueOn(day))
                + slices(investments.list(live, ONE).total())
                + slices(obligations.list(open, ONE).total());
        contribution.getStepExecution().getJobExecution().getExecutionContext().putLong(Run.TOTAL, total);
        return RepeatStatus.FINISHED;
    }

    private static long slices(long items) {
        return Slices.of(items, DeadlinesJobConfiguration.SLICE);
    }
}
