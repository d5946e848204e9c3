package org.gongdan.subsidy.generate;

import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.programme.RuleSet;

/** What all histories share: the rules, the scenarios, the cities, the sellers and the people. */
record Scenery(
        RuleSet rules,
        List<Cap> caps,
        List<Scenario> scenarios,
        Cities cities,
        List<Seller> sellers,
        Offers offers,
        Office office) {

    private static final List<String> NAMES = List.of("智造", "云控", "视界", "数联", "慧工", "启元");

    static Scenery of(long seed, int investments, RuleSet rules, List<Scenario> scenarios) {
        var sellers = new ArrayList<Seller>();
        for (var number = 0; number < 40 + investments / 150; number++) {
            var dice = Dice.of(seed, "seller", number);
            var city = Cities.GUANGDONG.weighted(dice);
            sellers.add(new Seller(
                    Firms.creditCode("92", city.code(), seed, number),
                    city.zh() + dice.of(NAMES) + dice.of(NAMES) + number + "科技有限公司"));
        }
        return new Scenery(
                rules,
                Cap.of(rules),
                List.copyOf(scenarios),
                Cities.GUANGDONG,
                List.copyOf(sellers),
                Offers.of(seed, scenarios, sellers),
                Office.of(seed));
    }

    /** Who sends invoices. */
    record Seller(String taxNumber, String name) {}

    /** The cities of the province, the larger ones more often. */
    record Cities(List<City> all) {

        static final Cities GUANGDONG = new Cities(List.of(
                new City("Guangzhou", "广州", "440100", 180),
                new City("Shenzhen", "深圳", "440300", 170),
                new City("Foshan", "佛山", "440600", 140),
                new City("Dongguan", "东莞", "441900", 150),
                new City("Huizhou", "惠州", "441300", 60),
                new City("Zhongshan", "中山", "442000", 60),
                new City("Zhuhai", "珠海", "440400", 40),
                new City("Jiangmen", "江门", "440700", 40),
                new City("Shantou", "汕头", "440500", 40),
                new City("Chaozhou", "潮州", "445100", 25),
                new City("Jieyang", "揭阳", "445200", 20),
                new City("Zhaoqing", "肇庆", "441200", 20),
                new City("Qingyuan", "清远", "441800", 20),
                new City("Zhanjiang", "湛江", "440800", 15),
                new City("Maoming", "茂名", "440900", 10),
                new City("Meizhou", "梅州", "441400", 10)));

        City weighted(Dice dice) {
            return all.get(dice.weighted(all.stream().mapToInt(City::weight).toArray()));
        }
    }

    /** @param code the six digits of the administrative region */
    record City(String en, String zh, String code, int weight) {}
}
