package org.gongdan.subsidy.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.catalogue.FunctionRef;
import org.gongdan.subsidy.shared.Bilingual;

/** The words of scenarios and their functions, by code and by {@code scenario/function}. */
final class ScenarioNames {

    private ScenarioNames() {}

    static Map<String, Bilingual> of(Catalogue catalogue) {
        var names = new LinkedHashMap<String, Bilingual>();
        for (var scenario : catalogue.scenarios()) {
            names.put(scenario.code(), scenario.name());
            for (var function : scenario.functions()) {
                names.put(new FunctionRef(scenario.code(), function.code()).toString(), function.name());
            }
        }
        return names;
    }
}
