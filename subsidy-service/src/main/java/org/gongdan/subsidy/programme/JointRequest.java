package org.gongdan.subsidy.programme;

import java.util.Comparator;
import java.util.List;

/**
 * All that the splits of a joint project depend on: one lead company, its members, and the cost they share.
 *
 * @param sharedLines cost that arises once for all members
 * @param members in the order of their codes, whatever order they came in
 */
public record JointRequest(RuleSet rules, List<CostLine> sharedLines, CostDriver driver, List<Member> members) {

    public JointRequest {
        sharedLines = List.copyOf(sharedLines);
        members = members.stream().sorted(Comparator.comparing(Member::uscc)).toList();
    }

    /**
     * One enterprise with its own part of the project.
     *
     * @param facts its own, the mode and the number of members among them
     * @param ownLines cost that it has alone
     * @param figure what the driver measures, not negative; of no account when the parts are equal
     */
    public record Member(
            String uscc,
            Facts facts,
            List<CostLine> ownLines,
            List<Offer> offers,
            List<Room> rooms,
            CaseDates dates,
            long figure) {

        public Member {
            ownLines = List.copyOf(ownLines);
            offers = List.copyOf(offers);
            rooms = List.copyOf(rooms);
        }

        /** The same with so much left outside the rules. */
        public Member within(List<Room> left) {
            return new Member(uscc, facts, ownLines, offers, left, dates, figure);
        }
    }
}
