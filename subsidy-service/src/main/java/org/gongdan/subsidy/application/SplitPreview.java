package org.gongdan.subsidy.application;

import java.util.List;
import org.gongdan.subsidy.cumulation.CapRoom;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What an application would get if it were submitted today; nothing of it is stored.
 *
 * @param programmeVersion the version in force today
 * @param eligible whether every rule holds today
 * @param findings every rule with its result and reason
 * @param split how the cost would be borne; none when no tier fits
 * @param obstacle why there is no split
 * @param alike for officials: awards that an officer must judge before a proposal
 * @param rooms the caps of the enterprise group and what is left under each, as the one who asks may see them
 */
public record SplitPreview(
        int programmeVersion,
        boolean eligible,
        List<RuleFinding> findings,
        @Nullable Split split,
        @Nullable Bilingual obstacle,
        List<CapRoom> rooms,
        List<Alike> alike) {

    /** An award that looks as if it funded the same project, while no officer has decided whether it does. */
    public record Alike(String awardId, String title) {}
}
