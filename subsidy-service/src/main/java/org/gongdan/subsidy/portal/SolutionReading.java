package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.catalogue.FunctionRef;
import org.gongdan.subsidy.catalogue.Price;
import org.gongdan.subsidy.catalogue.SolutionSheet;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;

/** Reads the sheet of a solution; amounts that are none are said beside their fields, all at once. */
final class SolutionReading {

    private final Texts texts;
    private final Map<String, String> errors = new LinkedHashMap<>();

    SolutionReading(Texts texts) {
        this.texts = texts;
    }

    Map<String, String> errors() {
        return errors;
    }

    SolutionSheet sheet(SolutionForm form) {
        return new SolutionSheet(
                new Bilingual(form.getNameZh().strip(), form.getNameEn().strip()),
                new Bilingual(form.getSummaryZh().strip(), form.getSummaryEn().strip()),
                new Price(
                        basis(form.getBasis()),
                        amount("amount", form.getAmount()),
                        form.getUnit().isBlank() ? null : form.getUnit().strip()),
                functions(form.getFunctions()));
    }

    private List<OfferedFunction> functions(List<SolutionForm.Line> lines) {
        var functions = new ArrayList<OfferedFunction>();
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.isBlank()) {
                var price =
                        line.getPrice().isBlank() ? null : amount("functions[" + index + "].price", line.getPrice());
                functions.add(new OfferedFunction(
                        code(line, index, lines),
                        new Bilingual(line.getNameZh().strip(), line.getNameEn().strip()),
                        line.isOptional(),
                        line.getServes().stream()
                                .filter(ref -> ref.contains("/"))
                                .map(ref -> new FunctionRef(
                                        ref.substring(0, ref.indexOf('/')), ref.substring(ref.indexOf('/') + 1)))
                                .toList(),
                        price));
            }
        }
        return functions;
    }

    /** A line keeps its code for ever, because applications refer to it; a new line gets one that no other has. */
    private static String code(SolutionForm.Line line, int index, List<SolutionForm.Line> lines) {
        if (!line.getCode().isBlank()) {
            return line.getCode();
        }
        for (int number = index + 1; ; number++) {
            var free = "f" + number;
            if (lines.stream().noneMatch(each -> each.getCode().equals(free))) {
                line.setCode(free);
                return free;
            }
        }
    }

    private static Price.Basis basis(String typed) {
        return switch (typed) {
            case "PER_YEAR" -> Price.Basis.PER_YEAR;
            case "PER_UNIT" -> Price.Basis.PER_UNIT;
            default -> Price.Basis.ONE_OFF;
        };
    }

    private Money amount(String field, String typed) {
        var plain = TypedAmount.plain(typed);
        if (plain.isEmpty()) {
            errors.put(field, texts.of("portal.form.required"));
            return Money.ZERO;
        }
        try {
            return Money.ofYuan(plain);
        } catch (AmountInvalid invalid) {
            errors.put(field, texts.of("refusal." + SharedRefusal.AMOUNT_INVALID.code(), typed));
            return Money.ZERO;
        }
    }
}
