package org.gongdan.subsidy.statement;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.subsidy.claim.ClaimStandings.Owed;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.investment.DeferredIncome.Span;
import org.gongdan.subsidy.investment.InvestmentBook;
import org.gongdan.subsidy.investment.InvestmentBook.Line;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.Reconciliations.Result;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.statement.StatementSources.Material;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what statements say, from what was agreed, claimed, paid and reconciled until the end of the year. */
@Component
public class StatementFiguring {

    private final StatementSources sources;
    private final Enterprises enterprises;

    StatementFiguring(StatementSources sources, Enterprises enterprises) {
        this.sources = sources;
        this.enterprises = enterprises;
    }

    /** For each of these enterprises that has an investment by the end of the year, by ascending credit code. */
    public List<StatementFigures> of(Collection<String> usccs, int year) {
        var material = sources.of(usccs, year);
        return material.lines().keySet().stream()
                .sorted()
                .map(uscc -> figures(uscc, year, material))
                .toList();
    }

    private StatementFigures figures(String uscc, int year, Material material) {
        var lines = material.lines().getOrDefault(uscc, List.of());
        return new StatementFigures(
                uscc,
                enterprises.find(uscc).map(Enterprises.Profile::name).orElse(uscc),
                year,
                funders(lines, material),
                ownShare(lines, material),
                claims(lines, material),
                deferredIncome(lines, material, year),
                reports(lines.stream()
                        .map(material::resultOf)
                        .flatMap(Optional::stream)
                        .toList()),
                lines.stream().map(line -> project(line, material)).toList());
    }

    private static List<StatementFigures.Funder> funders(List<Line> lines, Material material) {
        return Arrays.stream(Party.values())
                .filter(Party::isFunder)
                .map(party -> new StatementFigures.Funder(
                        party,
                        Money.sum(lines, line -> line.shareOf(party)),
                        Money.sum(lines, line -> owed(line, party, material).amount()),
                        Money.sum(lines, line -> owed(line, party, material).retained()),
                        Money.sum(lines, line -> material.paidOf(line, party).within()),
                        Money.sum(lines, line -> material.paidOf(line, party).total()),
                        Money.sum(lines, line -> material.recoveredOf(line, party))))
                .toList();
    }

    private static Owed owed(Line line, Party party, Material material) {
        return material.claimsOf(line).owed().getOrDefault(party, new Owed(Money.ZERO, Money.ZERO));
    }

    /** Of the approved cost what neither funders nor partners bear; partners' parts round down to the fen. */
    private static StatementFigures.OwnShare ownShare(List<Line> lines, Material material) {
        return new StatementFigures.OwnShare(
                Money.sum(lines, line -> line.shareOf(Party.ENTERPRISE)), Money.sum(lines, line -> {
                    var claims = material.claimsOf(line);
                    var funders = Money.sum(claims.owed().values(), Owed::amount);
                    var partners = Money.sum(
                            List.of(Party.LEAD, Party.PROVIDER),
                            party -> part(claims.approvedCost(), line.shareOf(party), line.eligibleCost()));
                    return claims.approvedCost().minus(funders).minus(partners);
                }));
    }

    private static Money part(Money cost, Money share, Money whole) {
        if (whole.isZero()) {
            return Money.ZERO;
        }
        var product = BigInteger.valueOf(cost.fen()).multiply(BigInteger.valueOf(share.fen()));
        return Money.ofFen(product.divide(BigInteger.valueOf(whole.fen())).longValueExact());
    }

    private static StatementFigures.Claims claims(List<Line> lines, Material material) {
        var all = lines.stream().map(material::claimsOf).toList();
        return new StatementFigures.Claims(
                all.stream().mapToInt(each -> each.handedIn()).sum(),
                all.stream().mapToInt(each -> each.approved()).sum(),
                all.stream().mapToInt(each -> each.rejected()).sum(),
                Money.sum(all, each -> each.claimedCost()),
                Money.sum(all, each -> each.approvedCost()));
    }

    private static StatementFigures.Reports reports(Collection<Result> results) {
        return new StatementFigures.Reports(
                results.stream()
                        .mapToInt(result -> result.figures().indicatorsDue())
                        .sum(),
                results.stream()
                        .mapToInt(result -> result.figures().indicatorsReceived())
                        .sum());
    }

    /** Of all investments with a recorded asset together; null when there is none. */
    private static StatementFigures.@Nullable DeferredIncome deferredIncome(
            List<Line> lines, Material material, int year) {
        var spans = lines.stream()
                .map(line -> material.deferred().get(line.investmentId()))
                .filter(Objects::nonNull)
                .map(income -> income.during(YearMonth.of(year, 1), YearMonth.of(year, 12)))
                .toList();
        return spans.isEmpty()
                ? null
                : new StatementFigures.DeferredIncome(
                        Money.sum(spans, Span::opening),
                        Money.sum(spans, Span::received),
                        Money.sum(spans, Span::released),
                        Money.sum(spans, Span::closing));
    }

    private static StatementFigures.Project project(InvestmentBook.Line line, Material material) {
        var result = material.resultOf(line);
        var claimed = result.flatMap(found -> figure(found.figures(), Grade.CLAIMED));
        var verified = result.flatMap(found -> figure(found.figures(), Grade.VERIFIED));
        var funders = Arrays.stream(Party.values()).filter(Party::isFunder).toList();
        return new StatementFigures.Project(
                line.investmentId().value(),
                line.title(),
                line.eligibleCost(),
                Money.sum(funders, line::shareOf),
                Money.sum(funders, party -> material.paidOf(line, party).total()),
                result.map(found -> found.period().label()).orElse(null),
                claimed.map(ReturnFigure::npv).orElse(null),
                verified.map(ReturnFigure::npv).orElse(null),
                claimed.map(ReturnFigure::roi).orElse(null),
                verified.map(ReturnFigure::roi).orElse(null),
                material.breaksOpen().getOrDefault(line.investmentId(), 0));
    }

    private static Optional<ReturnFigure> figure(ReconciledFigures figures, Grade grade) {
        return figures.returns().stream()
                .filter(each -> each.view() == View.ENTERPRISE_WITH_SUBSIDY && each.grade() == grade)
                .findFirst();
    }
}
