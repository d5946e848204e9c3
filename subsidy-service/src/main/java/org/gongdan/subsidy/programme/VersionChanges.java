package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version says otherwise than another.
 *
 * @param before the version it is compared with, none when there is none: then everything is new, and nothing is listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionChanges(
        ProgrammeId programmeId, @Nullable Integer before, int after, List<RuleChange> changes) {

    public VersionChanges {
        changes = List.copyOf(changes);
    }

    public static VersionChanges of(@Nullable RuleSet before, RuleSet after) {
        return new VersionChanges(
                after.programmeId(),
                before == null ? null : before.version(),
                after.version(),
                before == null ? List.of() : RuleSetDiff.between(before, after));
    }
}
