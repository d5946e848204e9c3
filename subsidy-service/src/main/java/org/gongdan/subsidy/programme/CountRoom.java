package org.gongdan.subsidy.programme;

import org.gongdan.subsidy.shared.Bilingual;

/** A limit on the number of an enterprise group's projects, and how many of them there are already. */
public record CountRoom(Bilingual limit, Kind kind, int most, int taken) {

    /** Which projects are counted. */
    public enum Kind {
        /** Those granted within the window of the cap. */
        WITHIN_WINDOW,
        /** Those that have not ended. */
        AT_ONCE
    }

    public int left() {
        return Math.max(0, most - taken);
    }

    /** Whether one more project is allowed. */
    public boolean isOpen() {
        return taken < most;
    }

    /** Such as: “the cumulative cap” allows 6 projects, and 6 have been granted. */
    public Bilingual explanation() {
        return switch (kind) {
            case WITHIN_WINDOW ->
                new Bilingual(
                        "“%s”至多 %d 个项目，已获批 %d 个，还可 %d 个。".formatted(limit.zh(), most, taken, left()),
                        "\"%s\" allows %d projects; %d have been granted, %d more may be."
                                .formatted(limit.en(), most, taken, left()));
            case AT_ONCE ->
                new Bilingual(
                        "“%s”同时至多 %d 个在建项目，现有 %d 个，还可 %d 个。".formatted(limit.zh(), most, taken, left()),
                        "\"%s\" allows %d projects at once; %d have not ended, %d more may begin."
                                .formatted(limit.en(), most, taken, left()));
        };
    }
}
