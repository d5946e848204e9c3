package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongdan.subsidy.application.FunctionChoice;
import org.gongdan.subsidy.application.FunctionChoice.Chosen;
import org.gongdan.subsidy.application.FunctionChoice.StatedNeed;
import org.gongdan.subsidy.catalogue.Catalogue.ListedSolution;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Reads what was ticked and typed of functions; a price that is none is said beside its field. */
final class FunctionReading {

    private final Texts texts;
    private final Map<String, String> errors = new LinkedHashMap<>();

    FunctionReading(Texts texts) {
        this.texts = texts;
    }

    /** What is wrong, by field; empty when all of it could be read. */
    Map<String, String> errors() {
        return errors;
    }

    /** @param solution the chosen one, if any; what was typed for another is left aside */
    FunctionChoice choice(FunctionForm form, Scenario scenario, @Nullable ListedSolution solution) {
        var needed = new ArrayList<StatedNeed>();
        for (var function : scenario.functions()) {
            var need = form.getNeeds().get(function.code());
            if (need != null && need.isChosen()) {
                needed.add(new StatedNeed(function.code(), need.getWhy()));
            }
        }
        return new FunctionChoice(needed, solution == null ? null : chosen(form, solution));
    }

    private Chosen chosen(FunctionForm form, ListedSolution solution) {
        var options = new HashSet<String>();
        var prices = new HashMap<String, Money>();
        for (var function : solution.sheet().functions()) {
            var line = form.getBought().get(function.code());
            if (line != null) {
                if (function.optional() && line.isChosen()) {
                    options.add(function.code());
                }
                price(function.code(), line.getPrice(), prices);
            }
        }
        return new Chosen(solution.id(), options, prices);
    }

    private void price(String function, String typed, Map<String, Money> prices) {
        var plain = TypedAmount.plain(typed);
        if (!plain.isEmpty()) {
            try {
                prices.put(function, Money.ofYuan(plain));
            } catch (AmountInvalid invalid) {
                errors.put(
                        "bought[" + function + "].price",
                        texts.of("refusal." + SharedRefusal.AMOUNT_INVALID.code(), typed));
            }
        }
    }
}
