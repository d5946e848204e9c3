package org.gongdan.subsidy.generate;

import java.util.ArrayList;
import java.util.List;

/** The people of the secretariat; nobody has two parts, so four eyes are always four. */
record Office(
        List<Actor> officers,
        List<Actor> reviewers,
        List<Actor> firstApprovers,
        List<Actor> secondApprovers,
        List<Actor> finance) {

    private static final List<String> NAMES =
            List.of("陈晓琳", "李国强", "黄志明", "梁婉仪", "张伟", "何嘉欣", "林俊杰", "吴丽华", "罗文辉", "郑雅婷");

    static Office of(long seed) {
        return new Office(
                people(seed, "officer", 10),
                people(seed, "reviewer", 10),
                people(seed, "first-approver", 5),
                people(seed, "second-approver", 5),
                people(seed, "finance", 5));
    }

    private static List<Actor> people(long seed, String part, int count) {
        var people = new ArrayList<Actor>();
        for (var number = 0; number < count; number++) {
            var dice = Dice.of(seed, part, number);
            people.add(new Actor(dice.uuid(), dice.of(NAMES), null));
        }
        return List.copyOf(people);
    }
}
