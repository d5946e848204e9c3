package org.gongdan.subsidy.policy.read;

import org.gongdan.subsidy.policy.PolicySet.Figures;
import org.gongdan.subsidy.policy.SmallCells.Count;

/** A cell before anything is withheld. */
record CellRow(String value, String second, Figures figures) {

    Count count() {
        return new Count(figures.enterprises(), figures.investments());
    }
}
