package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.subsidy.obligation.DueDuties;
import org.gongdan.subsidy.obligation.Duty;
import org.gongdan.subsidy.obligation.ObligationKind;
import org.gongdan.subsidy.obligation.Obligations;
import org.gongdan.subsidy.obligation.Obligations.Row;
import org.gongdan.subsidy.obligation.Obligations.Status;
import org.gongdan.subsidy.obligation.ReminderSteps.Step;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an enterprise has to do by when: as things stand now, so that what was reported a moment ago is gone, and beside
 * it how often it was reminded.
 */
@Component
class ToDoView {

    private static final PageRequest ONE = new PageRequest(0, 1);

    private final DueDuties duties;
    private final Obligations obligations;
    private final Clock clock;

    ToDoView(DueDuties duties, Obligations obligations, Clock clock) {
        this.duties = duties;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** One line. */
    record ToDo(Duty duty, boolean overdue, @Nullable Step step) {

        public String path() {
            return (duty.kind() == ObligationKind.OFFER_ANSWER ? "/applications/" : "/investments/") + duty.subject();
        }

        /** The key of the word for how urgent it is. */
        public String word() {
            if (step != null) {
                return "obligation.step." + step;
            }
            return overdue ? "obligation.overdue" : "obligation.upcoming";
        }

        public String tone() {
            return overdue ? "tone-bad" : "tone-busy";
        }
    }

    List<ToDo> of(String uscc) {
        var today = LocalDate.now(clock);
        var open = obligations.openOf(uscc).stream().collect(Collectors.toMap(Row::id, Function.identity()));
        var lifted = obligations.liftedOf(uscc);
        return duties.toDo(uscc).stream()
                .filter(duty -> !lifted.contains(duty.id()))
                .map(duty -> {
                    var row = open.get(duty.id());
                    return new ToDo(duty, duty.isOverdueOn(today), row == null ? null : row.step());
                })
                .toList();
    }

    /** How many the secretariat has to take up itself. */
    long escalated() {
        var filter = new Obligations.Filter(Status.OPEN, null, Step.ESCALATED, null, null);
        return obligations.list(filter, ONE).total();
    }
}
