package org.gongdan.subsidy.claim;

import java.util.List;
import org.gongdan.subsidy.shared.CommandRefused;

/** What the funders hold back of an approved claim: held, then released or forfeited, and that once. */
record Held(List<HeldAmount> amounts, Status status) {

    Held {
        amounts = List.copyOf(amounts);
    }

    /** What became of it. */
    enum Status {
        HELD,
        RELEASED,
        FORFEITED
    }

    static Held of(List<FunderAmount> funders) {
        return new Held(HeldAmount.of(funders), Status.HELD);
    }

    /** @return false when nothing is held back, or it was released before */
    boolean canRelease() {
        if (status == Status.FORFEITED) {
            throw new CommandRefused(ClaimRefusal.RETENTION_FORFEITED_ALREADY);
        }
        return status == Status.HELD && !amounts.isEmpty();
    }

    /** @return false when nothing is held back, or it was forfeited before */
    boolean canForfeit() {
        if (status == Status.RELEASED) {
            throw new CommandRefused(ClaimRefusal.RETENTION_RELEASED_ALREADY);
        }
        return status == Status.HELD && !amounts.isEmpty();
    }

    Held to(Status next) {
        return new Held(amounts, next);
    }
}
