package org.gongdan.batch.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.obligation.DueDuties;
import org.gongdan.subsidy.obligation.FollowUpDuties;
import org.gongdan.subsidy.obligation.ObligationTerms;
import org.gongdan.subsidy.obligation.Obligations;
import org.gongdan.subsidy.obligation.Obligations.Row;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds what a slice of investments owes, and leaves out those of which there is nothing new to say: the obligation
 * itself decides, and the list only saves asking it.
 */
@Component
@StepScope
class FindsMissing implements ItemProcessor<List<String>, FollowUpDuties> {

    private final DueDuties duties;
    private final Obligations obligations;
    private final ObligationTerms terms;
    private final LocalDate day;

    FindsMissing(
            DueDuties duties,
            Obligations obligations,
            ObligationTerms terms,
            @Value(DeadlinesJobConfiguration.ON_DAY) String day) {
        this.duties = duties;
        this.obligations = obligations;
        this.terms = terms;
        this.day = LocalDate.parse(day);
    }

    @Override
    public FollowUpDuties process(List<String> slice) {
        var known = obligations.openOf(slice).stream().collect(Collectors.toMap(Row::id, Function.identity()));
        var missing = duties.missing(slice.stream().map(InvestmentId::new).toList(), day).stream()
                .filter(duty -> {
                    var row = known.get(duty.id());
                    return row == null || terms.steps().isDue(row.step(), row.stepOn(), day);
                })
                .toList();
        return new FollowUpDuties(slice.getLast(), day, terms.steps(), missing, List.of());
    }
}
