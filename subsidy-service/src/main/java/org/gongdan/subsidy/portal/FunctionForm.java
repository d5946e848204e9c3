package org.gongdan.subsidy.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.Scenario.Importance;
import org.jspecify.annotations.Nullable;

/** What an applicant ticks of functions, as it was typed. */
final class FunctionForm {

    private Map<String, Need> needs = new LinkedHashMap<>();
    private String solution = "";
    private Map<String, Bought> bought = new LinkedHashMap<>();

    /** One function of the scenario. */
    static final class Need {
        private boolean chosen;
        private String why = "";

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }

        public String getWhy() {
            return why;
        }

        public void setWhy(String why) {
            this.why = why;
        }
    }

    /** One function of the solution. */
    static final class Bought {
        private boolean chosen;
        private String price = "";

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }

        public String getPrice() {
            return price;
        }

        public void setPrice(String price) {
            this.price = price;
        }
    }

    /** What is kept; before anything is, the essential functions are ticked as a proposal. */
    static FunctionForm of(Scenario scenario, @Nullable FunctionNeeds kept) {
        var form = new FunctionForm();
        for (var function : scenario.functions()) {
            var need = new Need();
            need.chosen = kept == null && function.importance() == Importance.ESSENTIAL;
            form.needs.put(function.code(), need);
        }
        if (kept != null) {
            for (var each : kept.needed()) {
                var need = form.needs.computeIfAbsent(each.code(), _ -> new Need());
                need.chosen = true;
                need.why = each.why();
            }
            form.buy(kept.purchase());
        }
        return form;
    }

    private void buy(FunctionNeeds.@Nullable Purchase purchase) {
        if (purchase != null) {
            solution = purchase.solution().value();
            for (var function : purchase.functions()) {
                var line = new Bought();
                line.chosen = true;
                line.price = function.price() == null ? "" : function.price().amount();
                bought.put(function.code(), line);
            }
        }
    }

    public Map<String, Need> getNeeds() {
        return needs;
    }

    public void setNeeds(Map<String, Need> needs) {
        this.needs = needs;
    }

    public String getSolution() {
        return solution;
    }

    public void setSolution(String solution) {
        this.solution = solution;
    }

    public Map<String, Bought> getBought() {
        return bought;
    }

    public void setBought(Map<String, Bought> bought) {
        this.bought = bought;
    }
}
