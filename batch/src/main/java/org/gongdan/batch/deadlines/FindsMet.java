package org.gongdan.batch.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.obligation.DueDuties;
import org.gongdan.subsidy.obligation.Duty;
import org.gongdan.subsidy.obligation.FollowUpDuties;
import org.gongdan.subsidy.obligation.ObligationTerms;
import org.gongdan.subsidy.obligation.Obligations.Row;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds open obligations whose thing has come, or whose project no longer asks for it. */
@Component
@StepScope
class FindsMet implements ItemProcessor<List<Row>, FollowUpDuties> {

    private final DueDuties duties;
    private final ObligationTerms terms;
    private final LocalDate day;

    FindsMet(DueDuties duties, ObligationTerms terms, @Value(DeadlinesJobConfiguration.ON_DAY) String day) {
        this.duties = duties;
        this.terms = terms;
        this.day = LocalDate.parse(day);
    }

    @Override
    public FollowUpDuties process(List<Row> slice) {
        var subjects = slice.stream()
                .map(row -> new InvestmentId(row.duty().subject()))
                .distinct()
                .toList();
        var missing = duties.missing(subjects, day).stream().map(Duty::id).collect(Collectors.toSet());
        // one that is missed since a later day than that of the run is not for this run to judge
        var met = slice.stream()
                .filter(row -> !missing.contains(row.id()) && !row.missedOn().isAfter(day))
                .map(Row::id)
                .toList();
        return new FollowUpDuties(slice.getLast().id().value(), day, terms.steps(), List.of(), met);
    }
}
