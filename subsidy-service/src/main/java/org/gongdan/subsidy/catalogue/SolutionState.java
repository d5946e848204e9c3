package org.gongdan.subsidy.catalogue;

import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionListed;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionRevised;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionWithdrawn;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Where a solution stands. */
sealed interface SolutionState {

    record Unknown() implements SolutionState {}

    record Listed(ProviderId provider, SolutionSheet sheet, int sheetVersion) implements SolutionState {}

    record Withdrawn(Listed last, String reason) implements SolutionState {}

    default SolutionState after(SolutionEvent event) {
        return switch (event) {
            case SolutionListed listed -> new Listed(listed.providerId(), listed.sheet(), 1);
            case SolutionRevised revised -> new Listed(known().provider(), revised.sheet(), revised.sheetVersion());
            case SolutionWithdrawn withdrawn -> new Withdrawn(known(), withdrawn.reason());
        };
    }

    /** @throws CommandRefused when it was never listed */
    default Listed known() {
        return switch (this) {
            case Listed listed -> listed;
            case Withdrawn withdrawn -> withdrawn.last();
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
        };
    }
}
