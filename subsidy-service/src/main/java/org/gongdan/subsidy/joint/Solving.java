package org.gongdan.subsidy.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongdan.subsidy.application.JointPart;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.joint.JointState.HandedIn;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.JointRequest;
import org.gongdan.subsidy.programme.JointSolver;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.programme.MemberSplit;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.SharedLine;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** Works out what the partners of a joint application bear, under the rules and facts that hold for it. */
final class Solving {

    private final Consortium consortium;
    private final JointSurroundings surroundings;
    private final LocalDate today;
    private final RuleSet rules;
    /** Of those who have handed in: their facts stay as they were that day. */
    private final Map<String, Facts> pinned;

    Solving(JointState state, JointSurroundings surroundings, LocalDate today) {
        this.consortium = Access.formed(state);
        this.surroundings = surroundings;
        this.today = today;
        if (state instanceof HandedIn handedIn) {
            this.rules = surroundings.rules(consortium.programmeId(), handedIn.version());
            this.pinned = handedIn.facts();
        } else {
            this.rules = surroundings.rulesInForce(consortium.programmeId(), today);
            this.pinned = Map.of();
        }
    }

    /** One partner with what it states. */
    record Partner(Membership member, Statement statement) {

        String uscc() {
            return member.uscc();
        }

        static List<Partner> signed(List<Membership> members) {
            return members.stream()
                    .flatMap(member ->
                            Stream.ofNullable(member.statement()).map(statement -> new Partner(member, statement)))
                    .toList();
        }
    }

    RuleSet rules() {
        return rules;
    }

    JointSplit split(List<Partner> partners, SharedCost cost) {
        var facts = facts(partners);
        var members = members(partners, cost, facts);
        var shared = JointSolver.sharedOf(request(cost, members));
        var headrooms = new TreeMap<String, Headroom>();
        partners.forEach(partner -> headrooms.put(partner.uscc(), surroundings.headroomOf(partner, rules, today)));
        var rooms = new GroupRooms(partners, headrooms);
        JointSplit split;
        do {
            var limited = new ArrayList<JointRequest.Member>();
            for (int index = 0; index < members.size(); index++) {
                var member = members.get(index);
                var lines = shared.getOrDefault(member.uscc(), List.of());
                limited.add(member.within(surroundings
                        .caseOf(partners.get(index), part(partners.size(), lines, null), member.facts(), rules, today)
                        .roomsLeft(rules, partners.get(index).statement().funding(), rooms.of(member.uscc()))));
            }
            split = JointSolver.solve(request(cost, limited));
        } while (rooms.narrowedBy(split));
        return split;
    }

    private JointRequest request(SharedCost cost, List<JointRequest.Member> members) {
        return new JointRequest(rules, cost.lines(), cost.driver(), members);
    }

    /** In the order of the partners, and by the rules alone. */
    private List<JointRequest.Member> members(List<Partner> partners, SharedCost cost, Map<String, Facts> facts) {
        return partners.stream()
                .map(partner -> new JointRequest.Member(
                        partner.uscc(),
                        facts.getOrDefault(partner.uscc(), Facts.none()),
                        partner.statement().ownLines(),
                        partner.statement().offers(),
                        List.of(),
                        surroundings.datesOf(partner.statement(), rules, today),
                        partner.statement().figures().of(cost.driver(), cost.weightOf(partner.uscc()))))
                .toList();
    }

    /** With the number of partners there are now. */
    SortedMap<String, Facts> facts(List<Partner> partners) {
        var facts = new TreeMap<String, Facts>();
        var part = part(partners.size(), null);
        for (var partner : partners) {
            var known = partner.member().standing().isHandedIn() ? pinned.get(partner.uscc()) : null;
            facts.put(
                    partner.uscc(),
                    known == null
                            ? surroundings.factsOf(partner.statement(), partner.uscc(), part, today)
                            : part.added(known));
        }
        return facts;
    }

    JointPart part(int members, @Nullable MemberSplit split) {
        return split == null ? part(members, List.of(), null) : part(members, split.shared(), split.leadFloor());
    }

    private JointPart part(int members, List<SharedLine> shared, @Nullable Money leadFloor) {
        return new JointPart(
                consortium.id().value(),
                consortium.leadUscc(),
                consortium.drafted().mode().name(),
                members,
                shared,
                leadFloor);
    }
}
