package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardGivenBack;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardHeld;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CapShare;
import org.gongdan.subsidy.cumulation.CountedAward;
import org.gongdan.subsidy.cumulation.CumulationAccountId;
import org.gongdan.subsidy.cumulation.CumulationEvent;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardCounted;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardFinished;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardUncounted;
import org.gongdan.subsidy.cumulation.CumulationEvent.CountReduced;
import org.gongdan.subsidy.cumulation.GiveBackCause;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** What one award counts for under the caps of its enterprise, from its grant to the end of its project. */
final class Counting {

    private static final Actor ENDS = Actor.system("WhenInvestmentClosedThenEndAward");
    private static final Actor GIVES_BACK = Actor.system("WhenCommitmentReducedThenGiveRoomBack");

    private final List<Cap> caps;
    private final Tape tape;
    private final Firm firm;
    private final String awardId;

    Counting(Cast cast, Firm firm, String awardId) {
        this.caps = cast.scenery().caps();
        this.tape = cast.tape();
        this.firm = firm;
        this.awardId = awardId;
    }

    /** By whoever acts now. */
    void count(GrantedAward held, List<CapShare> shares, Instant now) {
        for (var share : shares) {
            var cap = share.cap();
            var entry = new CountedAward(awardId, firm.uscc, share.amount(), held.grantedOn(), true);
            firm.group.counted(cap).add(entry);
            tape.record(firm.group.account(cap), new AwardCounted(account(cap), firm.group.id, cap, entry, false, now));
        }
        tape.record(firm.holder, new AwardHeld(AwardHolderId.ofUscc(firm.uscc), firm.group.id, held, shares, now));
        firm.group.scenarios.add(held.scenario());
    }

    /** By whoever acts now. */
    void giveBack(String scenario, GiveBackCause cause, Instant now) {
        change((cap, entry) -> {
            tape.record(firm.group.account(cap), new AwardUncounted(account(cap), entry, cause, now));
            return null;
        });
        tape.record(firm.holder, new AwardGivenBack(AwardHolderId.ofUscc(firm.uscc), awardId, cause, now));
        firm.group.scenarios.remove(scenario);
    }

    /** @param reduction names the reduction of the commitment that this follows from */
    void reduce(Party party, Money by, String reduction, Instant now) {
        change((cap, entry) -> {
            if (!cap.parties().contains(party)) {
                return entry;
            }
            var left = entry.amount().minus(by).max(Money.ZERO);
            var less = new CountedAward(awardId, entry.uscc(), left, entry.countedOn(), entry.running());
            record(GIVES_BACK, cap, new CountReduced(account(cap), awardId, reduction, by, less, now), now);
            return less;
        });
    }

    void finish(Instant now) {
        change((cap, entry) -> {
            record(ENDS, cap, new AwardFinished(account(cap), awardId, now), now);
            return new CountedAward(awardId, entry.uscc(), entry.amount(), entry.countedOn(), false);
        });
    }

    private void record(Actor actor, Cap cap, CumulationEvent event, Instant now) {
        tape.by(actor, now).record(firm.group.account(cap), event);
    }

    /** @param changed gives what it counts for from now on, or null when it counts no more */
    private void change(BiFunction<Cap, CountedAward, @Nullable CountedAward> changed) {
        for (var cap : caps) {
            var entries = firm.group.counted(cap).listIterator();
            while (entries.hasNext()) {
                var entry = entries.next();
                if (entry.awardId().equals(awardId)) {
                    var next = changed.apply(cap, entry);
                    if (next == null) {
                        entries.remove();
                    } else {
                        entries.set(next);
                    }
                }
            }
        }
    }

    private CumulationAccountId account(Cap cap) {
        return CumulationAccountId.of(firm.group.id, cap.key());
    }
}
