package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallClosed;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallOpened;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDraftDiscarded;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeRetired;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeVersionPublished;
import org.jspecify.annotations.Nullable;

/** Where a programme stands, with what later decisions need. */
sealed interface ProgrammeState {

    record Unknown() implements ProgrammeState {}

    /**
     * @param draft the version that waits to be published, if any
     * @param drafters everybody who had a hand in the version to come, also in drafts that were replaced or discarded
     * @param versions when each published version is in force, the first one first
     */
    record Running(@Nullable Draft draft, Set<String> drafters, List<InForce> versions, Map<String, Call> calls)
            implements ProgrammeState {

        static final Running NEW = new Running(null, Set.of(), List.of(), Map.of());

        public Running {
            drafters = Set.copyOf(drafters);
            versions = List.copyOf(versions);
            calls = Collections.unmodifiableMap(new TreeMap<>(calls));
        }

        /** The latest published version, 0 before the first. */
        int published() {
            return versions.isEmpty() ? 0 : versions.getLast().version();
        }

        /** The version whose days before today the rules would take over, if there is one. */
        Optional<InForce> displaced(RuleSet rules, LocalDate today) {
            return versions.stream()
                    .filter(version -> version.sharesADayBefore(today, rules))
                    .findFirst();
        }

        private Running drafting(RuleSet rules, String draftedBy) {
            var more = new HashSet<>(drafters);
            more.add(draftedBy);
            return new Running(new Draft(rules, draftedBy, !drafters.isEmpty()), more, versions, calls);
        }

        private Running withoutDraft() {
            return new Running(null, drafters, versions, calls);
        }

        private Running publishing(RuleSet rules) {
            var more = new ArrayList<>(versions);
            more.add(new InForce(rules.version(), rules.effectiveFrom(), rules.effectiveTo()));
            return new Running(null, Set.of(), more, calls);
        }

        private Running with(String name, Call call) {
            var more = new TreeMap<>(calls);
            more.put(name, call);
            return new Running(draft, drafters, versions, more);
        }
    }

    record Retired() implements ProgrammeState {}

    /** @param replacing whether another draft of the same number was there before, which somebody may still have in mind */
    record Draft(RuleSet rules, String draftedBy, boolean replacing) {}

    /** @param to the last day, or none while it is open-ended */
    record InForce(int version, LocalDate from, @Nullable LocalDate to) {

        /** Whether both are in force on one day that is over. */
        private boolean sharesADayBefore(LocalDate today, RuleSet rules) {
            var first = from.isAfter(rules.effectiveFrom()) ? from : rules.effectiveFrom();
            return first.isBefore(today)
                    && (to == null || !first.isAfter(to))
                    && (rules.effectiveTo() == null || !first.isAfter(rules.effectiveTo()));
        }
    }

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
            case ProgrammeDrafted drafted -> running().drafting(drafted.rules(), drafted.draftedBy());
            case ProgrammeDraftDiscarded _ -> running().withoutDraft();
            case ProgrammeVersionPublished published -> running().publishing(published.rules());
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
        return this instanceof Running running ? running : Running.NEW;
    }
}
