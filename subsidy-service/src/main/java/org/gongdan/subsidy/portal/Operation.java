package org.gongdan.subsidy.portal;

import java.util.Comparator;
import java.util.List;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.subsidy.shared.Kept;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How far every projection and reaction of this process has come, for the person who runs it. */
@Component
class Operation {

    private final ReadModels readModels;
    private final List<Kept> kept;
    private final Texts texts;

    Operation(ReadModels readModels, List<Kept> kept, Texts texts) {
        this.texts = texts;
        this.readModels = readModels;
        this.kept = List.copyOf(kept);
    }

    /**
     * @param head the newest event
     * @param concerns about keys and signatures
     */
    record State(long head, List<Group> groups, List<String> concerns) {

        public boolean isWell() {
            return groups.stream().allMatch(group -> group.condition() == Condition.CURRENT);
        }
    }

    /** @param behind how many events it has not seen yet, at most */
    record Group(String name, long position, long behind, Condition condition) {}

    /** How a group does, the worst last. */
    enum Condition {
        CURRENT,
        BEHIND,
        STOPPED,
        FAILING
    }

    State now() {
        var head = readModels.head();
        var groups = readModels.progress().stream()
                .map(progress -> group(progress, head))
                .sorted(Comparator.comparing(Group::condition).reversed().thenComparing(Group::name))
                .toList();
        return new State(
                head,
                groups,
                kept.stream()
                        .flatMap(each -> each.concerns().stream())
                        .map(concern -> concern.in(LocaleContextHolder.getLocale(), texts))
                        .toList());
    }

    private static Group group(ReadModels.Progress progress, long head) {
        var behind = Math.max(0, head - progress.position());
        return new Group(progress.group(), progress.position(), behind, condition(progress, behind));
    }

    private static Condition condition(ReadModels.Progress progress, long behind) {
        if (progress.failing()) {
            return Condition.FAILING;
        }
        if (!progress.running()) {
            return Condition.STOPPED;
        }
        return behind > 0 ? Condition.BEHIND : Condition.CURRENT;
    }
}
