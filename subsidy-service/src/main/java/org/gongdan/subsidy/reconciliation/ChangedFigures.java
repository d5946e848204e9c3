package org.gongdan.subsidy.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.subsidy.investment.ReturnFigure;

/** Names the figures in which two results differ. */
final class ChangedFigures {

    private ChangedFigures() {}

    /** Names of components, and {@code returns.<VIEW>.<GRADE>} for each return, in the order of the figures. */
    static List<String> between(ReconciledFigures before, ReconciledFigures after) {
        var was = named(before);
        var is = named(after);
        var changed = new ArrayList<String>();
        is.forEach((name, value) -> {
            if (!Objects.equals(value, was.get(name))) {
                changed.add(name);
            }
        });
        was.keySet().stream().filter(name -> !is.containsKey(name)).forEach(changed::add);
        return List.copyOf(changed);
    }

    private static Map<String, Object> named(ReconciledFigures figures) {
        var named = new LinkedHashMap<String, Object>();
        Amounts.of(figures).forEach(named::put);
        named.put("indicatorsDue", figures.indicatorsDue());
        named.put("indicatorsReceived", figures.indicatorsReceived());
        for (ReturnFigure figure : figures.returns()) {
            named.put("returns." + figure.view() + "." + figure.grade(), figure);
        }
        return named;
    }
}
