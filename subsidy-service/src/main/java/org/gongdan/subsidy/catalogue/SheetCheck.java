package org.gongdan.subsidy.catalogue;

import java.util.HashSet;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What cannot be right in the sheet of a solution; names the field that is wrong. */
final class SheetCheck {

    private static final int MOST_FUNCTIONS = 100;

    private SheetCheck() {}

    static void sound(SolutionSheet sheet, Catalogue catalogue) {
        if (sheet.name().lacksWords()) {
            throw CommandRefused.at("name", CatalogueRefusal.SOLUTION_NAME_MISSING);
        }
        price(sheet.price());
        if (sheet.functions().isEmpty()) {
            throw CommandRefused.at("functions", CatalogueRefusal.SOLUTION_WITHOUT_FUNCTIONS);
        }
        if (sheet.functions().size() > MOST_FUNCTIONS) {
            throw CommandRefused.at("functions", CatalogueRefusal.SOLUTION_FUNCTIONS_TOO_MANY, MOST_FUNCTIONS);
        }
        var codes = new HashSet<String>();
        for (int index = 0; index < sheet.functions().size(); index++) {
            var function = sheet.functions().get(index);
            if (!codes.add(function.code())) {
                throw CommandRefused.at(
                        "functions[" + index + "].code", CatalogueRefusal.SOLUTION_FUNCTION_REPEATED, function.code());
            }
            function("functions[" + index + "]", function, catalogue);
        }
    }

    private static void price(Price price) {
        notNegative("price.amount", price.amount());
        if (price.basis() == Price.Basis.PER_UNIT
                && (price.unit() == null || price.unit().isBlank())) {
            throw CommandRefused.at("price.unit", CatalogueRefusal.SOLUTION_UNIT_MISSING);
        }
    }

    private static void function(String path, OfferedFunction function, Catalogue catalogue) {
        if (function.code().isBlank() || function.name().lacksWords()) {
            throw CommandRefused.at(path + ".name", CatalogueRefusal.SOLUTION_FUNCTION_NAME_MISSING, function.code());
        }
        notNegative(path + ".price", function.price());
        for (var ref : function.serves()) {
            var known = catalogue.scenario(ref.scenario()).flatMap(scenario -> scenario.function(ref.function()));
            if (known.isEmpty()) {
                throw CommandRefused.at(
                        path + ".serves", CatalogueRefusal.SOLUTION_FUNCTION_MISMATCHED, function.code(), ref);
            }
        }
    }

    private static void notNegative(String path, @Nullable Money amount) {
        if (amount != null && amount.isNegative()) {
            throw CommandRefused.at(path, CatalogueRefusal.SOLUTION_PRICE_NEGATIVE, amount);
        }
    }
}
