package org.gongdan.subsidy.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.subsidy.claim.ClaimStandings;
import org.gongdan.subsidy.claim.ClaimStandings.Standing;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.investment.DeferredIncome;
import org.gongdan.subsidy.investment.InvestmentBook;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.ledger.RecoveredMoney;
import org.gongdan.subsidy.payment.FunderPayments;
import org.gongdan.subsidy.payment.FunderPayments.Paid;
import org.gongdan.subsidy.reconciliation.DeferredIncomes;
import org.gongdan.subsidy.reconciliation.Reconciliations;
import org.gongdan.subsidy.reconciliation.Reconciliations.Result;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.springframework.stereotype.Component;

/** Reads what statements need of a slice of enterprises, each source once for the whole slice. */
@Component
class StatementSources {

    private final InvestmentBook book;
    private final ClaimStandings claims;
    private final FunderPayments payments;
    private final RecoveredMoney recovered;
    private final Funds funds;
    private final Reconciliations reconciliations;
    private final DeferredIncomes incomes;

    StatementSources(
            InvestmentBook book,
            ClaimStandings claims,
            FunderPayments payments,
            RecoveredMoney recovered,
            Funds funds,
            Reconciliations reconciliations,
            DeferredIncomes incomes) {
        this.book = book;
        this.claims = claims;
        this.payments = payments;
        this.recovered = recovered;
        this.funds = funds;
        this.reconciliations = reconciliations;
        this.incomes = incomes;
    }

    /** All of one slice, by what it belongs to. */
    record Material(
            Map<String, List<InvestmentBook.Line>> lines,
            Map<InvestmentId, Standing> claims,
            Map<InvestmentId, Map<Party, Paid>> paid,
            Map<String, Map<Party, Money>> recovered,
            Map<InvestmentId, Result> results,
            Map<InvestmentId, Integer> breaksOpen,
            Map<InvestmentId, DeferredIncome> deferred) {

        Optional<Result> resultOf(InvestmentBook.Line line) {
            return Optional.ofNullable(results.get(line.investmentId()));
        }

        Standing claimsOf(InvestmentBook.Line line) {
            return claims.getOrDefault(line.investmentId(), Standing.NONE);
        }

        Paid paidOf(InvestmentBook.Line line, Party party) {
            return paid.getOrDefault(line.investmentId(), Map.of()).getOrDefault(party, Paid.NOTHING);
        }

        Money recoveredOf(InvestmentBook.Line line, Party party) {
            return recovered
                    .getOrDefault(line.applicationId().value(), Map.of())
                    .getOrDefault(party, Money.ZERO);
        }
    }

    Material of(Collection<String> usccs, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var lines = book.of(usccs, last);
        var ids = lines.stream().map(InvestmentBook.Line::investmentId).toList();
        var byEnterprise = new HashMap<String, List<InvestmentBook.Line>>();
        lines.forEach(line -> byEnterprise
                .computeIfAbsent(line.uscc(), _ -> new ArrayList<>())
                .add(line));
        var references =
                lines.stream().map(line -> line.applicationId().value()).toList();
        return new Material(
                byEnterprise,
                claims.of(ids, last),
                payments.of(ids, first, last),
                recovered(references, last),
                reconciliations.latest(ids, periodsOf(year)),
                reconciliations.openBreaks(ids, last),
                incomes.of(ids, last));
    }

    /** The result of the year itself counts, or else of its last quarter, or of its last month. */
    private static List<Period> periodsOf(int year) {
        return Stream.of(String.valueOf(year), year + "-Q4", year + "-12")
                .map(Period::new)
                .toList();
    }

    /** Of a fund that was carried over into another, the funder is the same. */
    private Map<String, Map<Party, Money>> recovered(List<String> references, LocalDate last) {
        var byFunder = new HashMap<String, Map<Party, Money>>();
        recovered
                .of(references, last)
                .forEach((reference, byFund) -> byFund.forEach((fund, amount) -> funds.find(fund)
                        .ifPresent(found -> byFunder.computeIfAbsent(reference, _ -> new HashMap<>())
                                .merge(found.funder(), amount, Money::plus))));
        return byFunder;
    }
}
