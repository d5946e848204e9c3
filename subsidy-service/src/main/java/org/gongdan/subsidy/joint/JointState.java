package org.gongdan.subsidy.joint;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongdan.subsidy.joint.JointEvent.ConsentGiven;
import org.gongdan.subsidy.joint.JointEvent.ConsentWithdrawn;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationDrafted;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationGranted;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationSubmitted;
import org.gongdan.subsidy.joint.JointEvent.MemberDeclined;
import org.gongdan.subsidy.joint.JointEvent.MemberExitConfirmed;
import org.gongdan.subsidy.joint.JointEvent.MemberGranted;
import org.gongdan.subsidy.joint.JointEvent.MemberInvited;
import org.gongdan.subsidy.joint.JointEvent.MemberJoined;
import org.gongdan.subsidy.joint.JointEvent.MemberLeft;
import org.gongdan.subsidy.joint.JointEvent.MemberPartSigned;
import org.gongdan.subsidy.joint.JointEvent.SharedCostSet;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.programme.MemberSplit;

/** Where a joint application stands. */
sealed interface JointState {

    record Unknown() implements JointState {}

    /** Members come and go freely, and the shared cost can change. */
    record Forming(Consortium consortium) implements Formed {}

    /**
     * The members' own applications are on their way.
     *
     * @param version of the rules that decide
     * @param facts of each member by its code
     * @param split as it was last worked out
     */
    record HandedIn(Consortium consortium, int version, SortedMap<String, Facts> facts, JointSplit split)
            implements Formed {}

    /** Every state but the one before the first event. */
    sealed interface Formed extends JointState {
        Consortium consortium();
    }

    default JointState after(JointEvent event) {
        return switch (event) {
            case JointApplicationDrafted drafted -> new Forming(Consortium.of(drafted));
            case SharedCostSet set -> with(formed().costing(set.cost()));
            case MemberInvited invited -> with(formed().with(Membership.invited(invited.uscc())));
            case MemberJoined joined ->
                with(formed().unsigned().changing(joined.uscc(), member -> member.joining(joined.applicationId())));
            case MemberDeclined declined ->
                with(formed().unsigned().changing(declined.uscc(), member -> member.at(MemberStanding.DECLINED)));
            case ConsentGiven given -> with(formed().changing(given.uscc(), member -> member.consenting(true)));
            case ConsentWithdrawn withdrawn ->
                with(formed().changing(withdrawn.uscc(), member -> member.consenting(false)));
            case MemberPartSigned signed ->
                with(formed().changing(signed.uscc(), member -> member.signing(signed.statement(), signed.signedBy())));
            case JointApplicationSubmitted submitted -> afterSubmission(submitted);
            case MemberGranted granted ->
                with(formed().changing(granted.uscc(), member -> member.at(MemberStanding.GRANTED)));
            case JointApplicationGranted _ -> this;
            case MemberExitConfirmed confirmed -> with(formed().leaving(confirmed));
            case MemberLeft left -> afterExit(left);
        };
    }

    private JointState afterSubmission(JointApplicationSubmitted submitted) {
        var former = this instanceof HandedIn handedIn ? handedIn.split() : null;
        var consortium = formed().changingAll(member -> switch (member.standing()) {
            case SIGNED -> member.at(MemberStanding.SUBMITTED);
            case GRANTED ->
                member.at(
                        former != null && isSame(former, submitted.split(), member.uscc())
                                ? MemberStanding.GRANTED
                                : MemberStanding.SUBMITTED);
            case INVITED, JOINED, SUBMITTED, DECLINED, LEFT -> member;
        });
        return new HandedIn(consortium, submitted.programmeVersion(), submitted.facts(), submitted.split());
    }

    private JointState afterExit(MemberLeft left) {
        var gone = formed().changing(left.uscc(), member -> member.at(MemberStanding.LEFT));
        if (!(this instanceof HandedIn(var _, var version, var facts, var _))) {
            return new Forming(gone.unsigned());
        }
        var rest = gone.changingAll(member ->
                member.standing() == MemberStanding.GRANTED && !isSame(left.before(), left.after(), member.uscc())
                        ? member.at(MemberStanding.SUBMITTED)
                        : member);
        var others = new TreeMap<>(facts);
        others.remove(left.uscc());
        return new HandedIn(rest, version, others, left.after());
    }

    /** Whether this member's part is the same in both, so that its own application need not change. */
    static boolean isSame(JointSplit one, JointSplit other, String uscc) {
        return of(one, uscc).equals(of(other, uscc));
    }

    private static Optional<MemberSplit> of(JointSplit split, String uscc) {
        return split.members().stream()
                .filter(member -> member.uscc().equals(uscc))
                .findFirst();
    }

    private JointState with(Consortium changed) {
        return switch (this) {
            case HandedIn(var _, var version, var facts, var split) -> new HandedIn(changed, version, facts, split);
            case Unknown _, Forming _ -> new Forming(changed);
        };
    }

    private Consortium formed() {
        if (this instanceof Formed formed) {
            return formed.consortium();
        }
        throw new IllegalStateException("the stream does not begin with JointApplicationDrafted");
    }
}
