package org.gongdan.subsidy.investment;

import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.shared.Money;

/** How much of the agreed cost each claim keeps; together never more than was agreed. */
record ClaimRoom(Money agreed, Map<String, Money> taken) {

    ClaimRoom {
        taken = Map.copyOf(taken);
    }

    Money takenBy(String claimId) {
        return taken.getOrDefault(claimId, Money.ZERO);
    }

    Money total() {
        return Money.sum(taken.values());
    }

    ClaimRoom afterTaking(String claimId, Money cost) {
        return with(claimId, takenBy(claimId).plus(cost));
    }

    ClaimRoom afterReturning(String claimId, Money cost) {
        return with(claimId, takenBy(claimId).minus(cost));
    }

    /** A claim that gave all back is forgotten, and may take room anew when it is handed in again. */
    private ClaimRoom with(String claimId, Money cost) {
        var changed = new HashMap<>(taken);
        if (cost.isZero()) {
            changed.remove(claimId);
        } else {
            changed.put(claimId, cost);
        }
        return new ClaimRoom(agreed, changed);
    }
}
