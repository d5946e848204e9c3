package org.gongdan.subsidy.joint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * What the exit of one member does to everybody, before anyone confirms it.
 *
 * @param differences every share that changes, the leaving member's among them
 * @param tiers whose tier changes, or who has none any more
 * @param obstacles why it cannot be confirmed as things are
 * @param digest of these figures: what is confirmed is what was shown
 * @param confirmed the side that has confirmed them already, if any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExitPreview(
        String uscc,
        JointSplit before,
        JointSplit after,
        List<Difference> differences,
        List<TierChange> tiers,
        List<Bilingual> obstacles,
        String digest,
        @Nullable ExitSide confirmed) {

    /** As the lead company may see it. */
    ExitPreview withoutExclusions() {
        return new ExitPreview(
                uscc,
                before.withoutExclusions(),
                after.withoutExclusions(),
                differences,
                tiers,
                obstacles,
                digest,
                confirmed);
    }

    /** What one party bears for one member, with the one who leaves and without. */
    public record Difference(String uscc, Party party, Money before, Money after) {

        @JsonProperty
        public Money difference() {
            return after.minus(before);
        }
    }

    /** @param after none when no tier fits any more */
    public record TierChange(
            String uscc,
            @Nullable String before,
            @Nullable String after,
            @Nullable Bilingual reason) {}
}
