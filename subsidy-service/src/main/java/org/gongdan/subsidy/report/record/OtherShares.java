package org.gongdan.subsidy.report.record;

import java.time.LocalDate;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.springframework.stereotype.Component;

/** What all others bear of the projects that a funder supports, by agreement and as their claims have proven. */
@Component
class OtherShares {

    private final Portfolio portfolio;
    private final ClaimList claims;

    OtherShares(Portfolio portfolio, ClaimList claims) {
        this.portfolio = portfolio;
        this.claims = claims;
    }

    /** Each until the day before the period, and until its end. */
    record Shares(Money requiredBefore, Money required, Money provenBefore, Money proven) {

        private static final Shares NONE = new Shares(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        private Shares agreed(Money amount, LocalDate on, Period period) {
            return new Shares(
                    on.isBefore(period.firstDay()) ? requiredBefore.plus(amount) : requiredBefore,
                    on.isAfter(period.lastDay()) ? required : required.plus(amount),
                    provenBefore,
                    proven);
        }

        private Shares approved(Money amount, LocalDate on, Period period) {
            return new Shares(
                    requiredBefore,
                    required,
                    on.isBefore(period.firstDay()) ? provenBefore.plus(amount) : provenBefore,
                    on.isAfter(period.lastDay()) ? proven : proven.plus(amount));
        }
    }

    Shares of(Party funder, Period period) {
        var shares = Shares.NONE;
        for (var investment : portfolio.of(ReportParameters.NONE)) {
            var own = investment.shares().getOrDefault(funder, Money.ZERO);
            if (own.isPositive()) {
                shares = shares.agreed(investment.eligibleCost().minus(own), investment.agreedOn(), period);
                for (var claim : claims.byInvestment(investment.id())) {
                    var decided = claim.decidedAt();
                    var approved = claim.approved();
                    if (claim.status() == ClaimRow.Status.APPROVED && decided != null && approved != null) {
                        var borne = Money.sum(
                                claim.instalments().stream()
                                        .filter(due -> due.party() == funder)
                                        .toList(),
                                ClaimRow.Due::amount);
                        shares = shares.approved(approved.minus(borne), Names.day(decided), period);
                    }
                }
            }
        }
        return shares;
    }
}
