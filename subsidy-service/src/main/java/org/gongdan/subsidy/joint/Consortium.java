package org.gongdan.subsidy.joint;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationDrafted;
import org.gongdan.subsidy.joint.JointEvent.MemberExitConfirmed;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * The lead company and its members.
 *
 * @param exit what one side has confirmed, as long as nothing changes
 */
record Consortium(
        JointApplicationDrafted drafted,
        SharedCost cost,
        SortedMap<String, Membership> members,
        @Nullable MemberExitConfirmed exit) {

    Consortium {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    static Consortium of(JointApplicationDrafted drafted) {
        return new Consortium(drafted, SharedCost.NONE, new TreeMap<>(), null);
    }

    JointId id() {
        return drafted.jointId();
    }

    String leadUscc() {
        return drafted.leadUscc();
    }

    ProgrammeId programmeId() {
        return drafted.programmeId();
    }

    Optional<Membership> member(String uscc) {
        return Optional.ofNullable(members.get(uscc));
    }

    /** Those who bear a part, in the order of their codes. */
    List<Membership> partners() {
        return members.values().stream()
                .filter(member -> member.standing().isIn())
                .toList();
    }

    Consortium costing(SharedCost shared) {
        return new Consortium(drafted, shared, members, null).unsigned();
    }

    Consortium with(Membership member) {
        var all = new TreeMap<>(members);
        all.put(member.uscc(), member);
        return new Consortium(drafted, cost, all, null);
    }

    Consortium changing(String uscc, UnaryOperator<Membership> change) {
        return member(uscc).map(member -> with(change.apply(member))).orElse(this);
    }

    Consortium unsigned() {
        return changingAll(Membership::unsigned);
    }

    Consortium changingAll(UnaryOperator<Membership> change) {
        var all = new TreeMap<String, Membership>();
        members.forEach((uscc, member) -> all.put(uscc, change.apply(member)));
        return new Consortium(drafted, cost, all, null);
    }

    Consortium leaving(MemberExitConfirmed confirmed) {
        return new Consortium(drafted, cost, members, confirmed);
    }
}
