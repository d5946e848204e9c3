package org.gongdan.subsidy.cumulation;

import java.util.Collection;
import org.gongdan.subsidy.shared.CommandRefused;

/** Whether one more award fits under a cap; the refusal names the cap and its numbers. */
final class CapRules {

    private CapRules() {}

    static void requireRoom(Cap cap, Collection<CountedAward> counted, CountedAward wanted) {
        var standing = CapStanding.fullest(cap, counted, wanted.countedOn());
        if (!standing.hasRoomForAProject()) {
            throw cap.isOfPaper()
                    ? refused(CumulationRefusal.PAPER_ALREADY_FUNDED, cap)
                    : refused(CumulationRefusal.CAP_PROJECTS_REACHED, cap, standing.projects());
        }
        if (!standing.hasRoomAtOnce()) {
            throw refused(CumulationRefusal.CAP_AT_ONCE_REACHED, cap, standing.running());
        }
        var amount = wanted.amount();
        standing.left().filter(amount::isMoreThan).ifPresent(left -> {
            throw refused(CumulationRefusal.CAP_ROOM_GONE, cap, amount, left);
        });
    }

    private static CommandRefused refused(CumulationRefusal refusal, Cap cap, Object... numbers) {
        var arguments = new Object[numbers.length + 1];
        arguments[0] = cap.name();
        System.arraycopy(numbers, 0, arguments, 1, numbers.length);
        return new CommandRefused(refusal, arguments);
    }
}
