package org.gongdan.subsidy.programme;

import org.gongdan.subsidy.shared.Bilingual;

/**
 * One difference between two versions of the rules, in words.
 *
 * @param path where it stands, as a JSON pointer in which elements of lists go by their code: {@code /tiers/small/name}
 */
public record RuleChange(String path, Kind kind, Bilingual words) {

    /** What became of this part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The same elements stand in another order. */
        REORDERED
    }
}
