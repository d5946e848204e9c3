package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallClosed;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallOpened;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeRetired;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeVersionPublished;
import org.jspecify.annotations.Nullable;

/** Where a programme stands, with what later decisions need. */
sealed interface ProgrammeState {

    record Unknown() implements ProgrammeState {}

    /**
     * @param draft the version that waits to be published, if any
     * @param published the latest published version, 0 before the first
     */
    record Running(@Nullable Draft draft, int published, Map<String, Call> calls) implements ProgrammeState {
        public Running {
            calls = Collections.unmodifiableMap(new TreeMap<>(calls));
        }

        private Running with(String name, Call call) {
            var more = new TreeMap<>(calls);
            more.put(name, call);
            return new Running(draft, published, more);
        }
    }

    record Retired() implements ProgrammeState {}

    record Draft(RuleSet rules, String draftedBy) {}

    record Call(LocalDate opensOn, LocalDate closesOn, boolean closed) {
        boolean overlaps(LocalDate from, LocalDate to) {
            return !closed && !from.isAfter(closesOn) && !to.isBefore(opensOn);
        }

        private Call ended() {
            return new Call(opensOn, closesOn, true);
        }
    }

    default ProgrammeState after(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeDrafted drafted -> {
                var running = running();
                yield new Running(
                        new Draft(drafted.rules(), drafted.draftedBy()), running.published(), running.calls());
            }
            case ProgrammeVersionPublished published ->
                new Running(null, published.rules().version(), running().calls());
            case CallOpened opened ->
                running().with(opened.call(), new Call(opened.opensOn(), opened.closesOn(), false));
            case CallClosed closed -> {
                var call = running().calls().get(closed.call());
                yield call == null ? this : running().with(closed.call(), call.ended());
            }
            case ProgrammeRetired _ -> new Retired();
        };
    }

    private Running running() {
        return this instanceof Running running ? running : new Running(null, 0, Map.of());
    }
}
