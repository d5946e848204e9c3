package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.ReturnStudy;
import org.gongdan.subsidy.investment.returns.Discount;
import org.springframework.stereotype.Component;

/**
 * Studies the return of one investment from the flows known now. Peers are those of the newest run that is in force,
 * because comparing all enterprises anew is a run's work; without a run nothing is peer-adjusted.
 */
@Component
public class ReturnStudies {

    /** The social discount rate of the national parameters for appraising projects (2006): 8 % a year. */
    public static final BigDecimal USUAL_RATE = new BigDecimal("0.08");

    private final InvestmentFlows flows;
    private final Reconciliations reconciliations;

    ReturnStudies(InvestmentFlows flows, Reconciliations reconciliations) {
        this.flows = flows;
        this.reconciliations = reconciliations;
    }

    /** A study with the flows behind it. */
    public record Studied(ProjectFlows flows, ReturnStudy study) {}

    /**
     * @param asOf what is dated later does not count
     * @param rate yearly, above -1, such as 0.08
     */
    public Studied of(InvestmentId investment, LocalDate asOf, BigDecimal rate) {
        var seen = flowsOf(investment, asOf);
        return new Studied(seen, ReturnStudy.of(seen, asOf, Discount.at(rate)));
    }

    /** What was paid, spent and gained by that day. */
    public ProjectFlows flowsOf(InvestmentId investment, LocalDate asOf) {
        var ids = List.of(investment);
        var found = reconciliations.history(investment).stream()
                .filter(result -> result.supersededBy() == null)
                .findFirst()
                .map(result -> flows.of(ids, asOf, result.runId()))
                .orElseGet(() -> flows.of(ids, asOf));
        return Objects.requireNonNull(found.get(investment));
    }
}
