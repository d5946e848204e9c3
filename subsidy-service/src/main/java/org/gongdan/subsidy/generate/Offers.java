package org.gongdan.subsidy.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.catalogue.BoughtFunction;
import org.gongdan.subsidy.catalogue.FunctionRef;
import org.gongdan.subsidy.catalogue.Price;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.catalogue.SolutionSheet;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is for sale: for each scenario one solution, which does all of it and some things that nobody asked for. */
record Offers(Map<String, Offer> byScenario) {

    private static final List<Bilingual> EXTRAS = List.of(
            new Bilingual("大屏看板", "Wall display"),
            new Bilingual("短视频营销", "Short video marketing"),
            new Bilingual("会员管理", "Membership"),
            new Bilingual("员工打卡", "Attendance"));

    /** One solution of one provider. */
    record Offer(SolutionId solution, ProviderId provider, String providerName, SolutionSheet sheet) {}

    static Offers of(long seed, List<Scenario> scenarios, List<Scenery.Seller> sellers) {
        return new Offers(IntStream.range(0, scenarios.size())
                .mapToObj(index -> offer(seed, scenarios.get(index), sellers.get(index % sellers.size())))
                .collect(Collectors.toUnmodifiableMap(
                        offer -> offer.sheet().servedScenarios().getFirst(), offer -> offer)));
    }

    Offer of(Scenario scenario) {
        return Objects.requireNonNull(byScenario.get(scenario.code()));
    }

    /** What an applicant buys that needs this: the whole, and of the options mostly those it needs. */
    FunctionNeeds.Purchase purchase(Dice dice, Scenario scenario, FunctionNeeds needs) {
        var offer = of(scenario);
        var needed = needs.needed().stream().map(FunctionNeeds.Need::code).collect(Collectors.toSet());
        var bought = new ArrayList<BoughtFunction>();
        for (var each : offer.sheet().functions()) {
            var serves = each.servesIn(scenario.code());
            var wanted = serves.stream().anyMatch(needed::contains) ? 900 : 250;
            if (!each.optional() || dice.in1000(wanted)) {
                bought.add(new BoughtFunction(each.code(), each.name(), serves, each.price()));
            }
        }
        return new FunctionNeeds.Purchase(
                offer.solution(),
                1,
                offer.sheet().name(),
                offer.provider(),
                offer.providerName(),
                offer.sheet().price(),
                List.copyOf(bought));
    }

    /** @return the codes of what was bought, in their order; none where no solution was chosen */
    static List<String> bought(@Nullable FunctionNeeds needs) {
        var purchase = needs == null ? null : needs.purchase();
        return purchase == null
                ? List.of()
                : purchase.functions().stream()
                        .map(BoughtFunction::code)
                        .sorted()
                        .toList();
    }

    private static Offer offer(long seed, Scenario scenario, Scenery.Seller seller) {
        var dice = Dice.of(seed, "offer", scenario.code().hashCode());
        var functions = new ArrayList<OfferedFunction>();
        for (var function : scenario.functions()) {
            var optional = function.importance() != Scenario.Importance.ESSENTIAL;
            functions.add(new OfferedFunction(
                    function.code(),
                    function.name(),
                    optional,
                    List.of(new FunctionRef(scenario.code(), function.code())),
                    optional ? Money.ofFen(dice.between(20, 200) * 10_000L) : null));
        }
        for (var index = 0; index < dice.between(1, EXTRAS.size()); index++) {
            functions.add(new OfferedFunction("extra-" + (index + 1), EXTRAS.get(index), false, List.of(), null));
        }
        var name = new Bilingual(
                seller.name() + scenario.name().zh(), scenario.name().en() + " by " + seller.taxNumber());
        return new Offer(
                new SolutionId("solution-generated-" + seed + "-" + scenario.code()),
                ProviderId.ofUscc(seller.taxNumber()),
                seller.name(),
                new SolutionSheet(
                        name,
                        scenario.summary(),
                        new Price(Price.Basis.ONE_OFF, Money.ofFen(dice.between(30, 300) * 100_000L), null),
                        functions));
    }
}
