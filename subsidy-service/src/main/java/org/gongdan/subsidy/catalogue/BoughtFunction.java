package org.gongdan.subsidy.catalogue;

import java.util.List;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A function of a solution that somebody buys for one scenario.
 *
 * @param serves codes of the scenario's functions that it fulfils
 * @param price what it costs by itself, where that is known
 */
public record BoughtFunction(
        String code,
        Bilingual name,
        List<String> serves,
        @Nullable Money price) {

    public BoughtFunction {
        serves = List.copyOf(serves);
    }
}
