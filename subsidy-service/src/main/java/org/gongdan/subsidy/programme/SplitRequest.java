package org.gongdan.subsidy.programme;

import java.util.List;

/** All that a split depends on: the rules, the applicant, the cost, what is offered and what is left elsewhere. */
public record SplitRequest(
        RuleSet rules, Facts facts, List<CostLine> costs, List<Offer> offers, List<Room> rooms, CaseDates dates) {

    public SplitRequest {
        costs = List.copyOf(costs);
        offers = List.copyOf(offers);
        rooms = List.copyOf(rooms);
    }

    /** A case without dates, so that no cost is held against one, and with nothing offered. */
    public static SplitRequest of(RuleSet rules, Facts facts, List<CostLine> costs) {
        return new SplitRequest(rules, facts, costs, List.of(), List.of(), CaseDates.UNKNOWN);
    }
}
