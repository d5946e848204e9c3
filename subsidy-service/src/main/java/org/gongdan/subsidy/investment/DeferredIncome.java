package org.gongdan.subsidy.investment;

import java.math.BigInteger;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.shared.Money;

/**
 * When a grant becomes income of the enterprise, by the gross method of CAS 16 Government Grants (企业会计准则第16号, 2017):
 *
 * <ul>
 *   <li>the part of each payment that falls to the asset is asset-related, the rest income-related (article 10), in the
 *       proportion of the asset's cost to the project's, rounded down to the fen for the asset;
 *   <li>an asset-related part is deferred income and is released over what is left of the useful life by the method by
 *       which the asset is written off, rounded down to the fen; the last month takes the rest; what comes after the end
 *       of that life is income at once (article 8);
 *   <li>when the asset goes before its time, what is still deferred is released in that month (article 8, second
 *       paragraph); it is also what an early cancellation lets the funders claim back, because a repayment first reduces
 *       the deferred income (article 15 (2));
 *   <li>an income-related part is released as the cost arises that it makes up for, in proportion to it; what comes when
 *       the cost has arisen is income at once (article 9).
 * </ul>
 *
 * @param months without gaps, from the first that moves anything to the last
 * @param leftAtDisposal asset-related income that was deferred when the asset was disposed of; zero without disposal
 */
public record DeferredIncome(List<Month> months, Money leftAtDisposal) {

    public DeferredIncome {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param received paid to the enterprise
     * @param assetIncome released of the asset-related part, {@code otherIncome} of the income-related one
     * @param deferred what is left at its end
     */
    public record Month(YearMonth month, Money received, Money assetIncome, Money otherIncome, Money deferred) {}

    /**
     * @param payments what was paid to the enterprise, positive
     * @param outlays what the project cost, negative, in which the income-related part is released
     */
    public static DeferredIncome of(GrantedAsset asset, List<CashFlow> payments, List<CashFlow> outlays) {
        var received = byMonth(payments);
        var ofAsset = new TreeMap<YearMonth, Long>();
        var ofIncome = new TreeMap<YearMonth, Long>();
        for (var payment : payments) {
            var month = YearMonth.from(payment.date());
            var part = part(
                    payment.amount().fen(),
                    asset.cost().fen(),
                    asset.projectCost().fen());
            ofAsset.merge(month, part, Math::addExact);
            ofIncome.merge(month, payment.amount().fen() - part, Math::addExact);
        }
        var assetIncome = new TreeMap<YearMonth, Long>();
        var left = 0L;
        for (var grant : ofAsset.entrySet()) {
            left += release(asset, grant.getKey(), grant.getValue(), assetIncome);
        }
        var otherIncome = asCostArises(ofIncome, byMonth(outlays));
        return new DeferredIncome(months(received, assetIncome, otherIncome), Money.ofFen(left));
    }

    /** The same with what was paid and spent for a project. */
    public static DeferredIncome of(GrantedAsset asset, ProjectFlows flows) {
        return of(asset, flows.publicMoney(), flows.outlays());
    }

    /** How it stood over a span of months. */
    public Span during(YearMonth first, YearMonth last) {
        var within = months.stream()
                .filter(month ->
                        !month.month().isBefore(first) && !month.month().isAfter(last))
                .toList();
        return new Span(
                deferredBefore(first),
                Money.sum(within, Month::received),
                Money.sum(within, month -> month.assetIncome().plus(month.otherIncome())),
                deferredBefore(last.plusMonths(1)));
    }

    private Money deferredBefore(YearMonth month) {
        return months.stream()
                .filter(each -> each.month().isBefore(month))
                .reduce((_, later) -> later)
                .map(Month::deferred)
                .orElse(Money.ZERO);
    }

    /** Deferred income at the beginning and the end of a span, and what changed it. */
    public record Span(Money opening, Money received, Money released, Money closing) {}

    /** @return what the disposal released before its time, in fen */
    private static long release(GrantedAsset asset, YearMonth received, long fen, TreeMap<YearMonth, Long> income) {
        if (fen == 0) {
            return 0;
        }
        var first = received.isBefore(asset.firstMonth()) ? asset.firstMonth() : received;
        var last = asset.lastMonth();
        var disposed = asset.disposedOn() == null ? last.plusMonths(1) : YearMonth.from(asset.disposedOn());
        if (first.isAfter(last) || received.isAfter(disposed)) {
            income.merge(received, fen, Math::addExact);
            return 0;
        }
        var many = first.until(last, ChronoUnit.MONTHS) + 1;
        var open = fen;
        var method = asset.method();
        for (var month = first; !month.isAfter(last) && month.isBefore(disposed); month = month.plusMonths(1)) {
            var weight = method.weight(first.until(month, ChronoUnit.MONTHS), many);
            var released = month.equals(last) ? open : part(fen, weight, method.whole(many));
            income.merge(month, released, Math::addExact);
            open -= released;
        }
        if (disposed.isAfter(last)) {
            return 0;
        }
        income.merge(disposed, open, Math::addExact);
        return open;
    }

    private static TreeMap<YearMonth, Long> asCostArises(
            TreeMap<YearMonth, Long> grants, TreeMap<YearMonth, Long> costs) {
        var income = new TreeMap<YearMonth, Long>();
        var allGrants = sum(grants.values());
        var allCost = sum(costs.values());
        var months = new TreeMap<>(grants);
        costs.forEach((month, _) -> months.putIfAbsent(month, 0L));
        var received = 0L;
        var arisen = 0L;
        var released = 0L;
        for (var month : months.keySet()) {
            received = Math.addExact(received, grants.getOrDefault(month, 0L));
            arisen = Math.addExact(arisen, costs.getOrDefault(month, 0L));
            var due = allCost == 0 ? 0 : Math.min(received, part(allGrants, arisen, allCost));
            if (due > released) {
                income.put(month, due - released);
                released = due;
            }
        }
        return income;
    }

    private static List<Month> months(
            TreeMap<YearMonth, Long> received,
            TreeMap<YearMonth, Long> assetIncome,
            TreeMap<YearMonth, Long> otherIncome) {
        var all = new TreeMap<>(received);
        assetIncome.forEach((month, _) -> all.putIfAbsent(month, 0L));
        otherIncome.forEach((month, _) -> all.putIfAbsent(month, 0L));
        var months = new ArrayList<Month>();
        var deferred = 0L;
        for (var month = all.isEmpty() ? null : all.firstKey();
                month != null && !month.isAfter(all.lastKey());
                month = month.plusMonths(1)) {
            var in = received.getOrDefault(month, 0L);
            var ofAsset = assetIncome.getOrDefault(month, 0L);
            var other = otherIncome.getOrDefault(month, 0L);
            deferred = Math.subtractExact(Math.addExact(deferred, in), Math.addExact(ofAsset, other));
            months.add(
                    new Month(month, Money.ofFen(in), Money.ofFen(ofAsset), Money.ofFen(other), Money.ofFen(deferred)));
        }
        return months;
    }

    private static TreeMap<YearMonth, Long> byMonth(List<CashFlow> flows) {
        var months = new TreeMap<YearMonth, Long>();
        for (var flow : flows) {
            months.merge(YearMonth.from(flow.date()), Math.abs(flow.amount().fen()), Math::addExact);
        }
        return months;
    }

    private static long sum(Collection<Long> amounts) {
        return amounts.stream().reduce(0L, Math::addExact);
    }

    /** Rounded down to the fen. */
    private static long part(long amount, long share, long whole) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(share))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
