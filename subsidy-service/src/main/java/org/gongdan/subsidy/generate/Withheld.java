package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.investment.RetentionGround;
import org.jspecify.annotations.Nullable;

/** What the claims of one undertaking hold back, until the use of its functions decides; then all of it goes one way. */
final class Withheld {

    /** The claims that wait; none where nothing will ever be judged. */
    private final List<ClaimPath> waiting = new ArrayList<>(0);

    private final boolean judgeable;
    private boolean judged;
    private @Nullable RetentionGround met;

    /** @param judgeable whether functions were bought, of which use can be measured */
    Withheld(boolean judgeable) {
        this.judgeable = judgeable;
    }

    boolean isJudged() {
        return judged;
    }

    boolean isDue() {
        return met != null;
    }

    /** What is held back is due, and what later claims hold back is so at once. */
    void met(RetentionGround ground, Instant now) {
        judged = true;
        met = ground;
        waiting.forEach(claim -> claim.release(ground, now));
        waiting.clear();
    }

    void failed() {
        judged = true;
        waiting.clear();
    }

    /** A claim was approved, and something of it is held back. */
    void add(ClaimPath claim, Instant now) {
        if (met != null) {
            claim.release(met, now);
        } else if (judgeable && !judged) {
            waiting.add(claim);
        }
    }
}
