package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongdan.subsidy.joint.SharedCost;
import org.gongdan.subsidy.programme.CostDriver;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Reads the shared cost as somebody typed it; a row without an amount is none. */
final class SharedCostForm {

    private static final String WEIGHT = "weight.";

    private SharedCostForm() {}

    static SharedCost read(Map<String, String> typed, List<String> categories, List<String> amounts) {
        var lines = new ArrayList<CostLine>();
        for (int index = 0; index < Math.min(categories.size(), amounts.size()); index++) {
            var amount = amounts.get(index).strip();
            if (!amount.isEmpty()) {
                lines.add(new CostLine(categories.get(index), Money.ofYuan(amount.replace(",", ""))));
            }
        }
        var weights = new TreeMap<String, Long>();
        typed.forEach((field, value) -> {
            if (field.startsWith(WEIGHT) && !value.isBlank()) {
                weights.put(field.substring(WEIGHT.length()), whole(value));
            }
        });
        return new SharedCost(lines, driver(typed.getOrDefault("driver", "EQUAL")), weights);
    }

    private static CostDriver driver(String name) {
        try {
            return CostDriver.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new CommandRefused(SharedRefusal.REQUEST_INVALID);
        }
    }

    private static long whole(String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException notWhole) {
            throw new CommandRefused(SharedRefusal.REQUEST_INVALID);
        }
    }
}
