package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.FactDeclaration;
import org.gongdan.subsidy.programme.FactValue;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a draft; what cannot be read is said beside its field, all at once. */
final class DraftReading {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final DraftForm form;
    private final RuleSet rules;
    private final Texts texts;
    private final Map<String, String> errors = new LinkedHashMap<>();

    DraftReading(DraftForm form, RuleSet rules, Texts texts) {
        this.form = form;
        this.rules = rules;
        this.texts = texts;
    }

    /** What is wrong, by field; empty when all of it could be read. */
    Map<String, String> errors() {
        return errors;
    }

    /** @param kept facts that the draft states already and the form does not ask for */
    Project project(Facts kept) {
        return new Project(
                required("title", form.getTitle()),
                form.getDescription().strip(),
                required("scenario", form.getScenario()),
                day("startsOn", form.getStartsOn()),
                day("endsOn", form.getEndsOn()),
                facts(kept));
    }

    List<CostLine> costLines() {
        var costs = new ArrayList<CostLine>();
        var lines = form.getLines();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                costs.add(costLine("lines[" + index + "].", lines.get(index)));
            }
        }
        if (costs.isEmpty() && errors.keySet().stream().noneMatch(field -> field.startsWith("lines"))) {
            errors.put("lines", texts.of("portal.form.no-cost"));
        }
        return costs;
    }

    private CostLine costLine(String path, DraftLine line) {
        var vat = line.getVat().isBlank() ? null : amount(path + "vat", line.getVat());
        var contractedOn = line.getContractedOn().isBlank() ? null : day(path + "contractedOn", line.getContractedOn());
        var paidOn = line.getPaidOn().isBlank() ? null : day(path + "paidOn", line.getPaidOn());
        return new CostLine(line.getCategory(), amount(path + "amount", line.getAmount()), vat, contractedOn, paidOn);
    }

    /** @param known the indicator the draft has already; what the form does not ask for is kept */
    Indicator indicator(@Nullable Indicator known) {
        var typed = form.getIndicator();
        var name = required("indicator.name", typed.getName());
        var same = known != null && (name.equals(known.nameZh()) || name.equals(known.nameEn())) ? known : null;
        return new Indicator(
                known == null ? "benefit" : known.code(),
                same == null ? name : same.nameZh(),
                same == null ? name : same.nameEn(),
                required("indicator.unit", typed.getUnit()),
                typed.getBetter().equals("HIGHER") ? Indicator.Better.HIGHER : Indicator.Better.LOWER,
                number("indicator.baseline", typed.getBaseline()),
                number("indicator.target", typed.getTarget()),
                amount("indicator.valuePerUnit", typed.getValuePerUnit()),
                number("indicator.attribution", typed.getAttribution()),
                months(typed),
                FormFiles.known(typed.getEvidence()));
    }

    /** Neither month or both: a period with one end says nothing. */
    private Indicator.@Nullable Months months(DraftForm.Measure typed) {
        if (typed.getBaselineFirst().isBlank() && typed.getBaselineLast().isBlank()) {
            return null;
        }
        var first = month("indicator.baselineFirst", typed.getBaselineFirst());
        var last = month("indicator.baselineLast", typed.getBaselineLast());
        return first == null || last == null ? null : new Indicator.Months(first, last);
    }

    private @Nullable YearMonth month(String field, String typed) {
        if (required(field, typed).isEmpty()) {
            return null;
        }
        try {
            return YearMonth.parse(typed.strip());
        } catch (DateTimeException noMonth) {
            errors.put(field, texts.of("portal.form.month"));
            return null;
        }
    }

    /** The facts that the form asks for: those of the programme that the applicant states. */
    static Map<String, FactDeclaration> asked(RuleSet rules) {
        var asked = new LinkedHashMap<String, FactDeclaration>();
        rules.facts().forEach((name, declaration) -> {
            if (Project.mayDeclare(name)) {
                asked.put(name, declaration);
            }
        });
        return asked;
    }

    private Facts facts(Facts kept) {
        var facts = kept;
        for (var fact : asked(rules).entrySet()) {
            var typed = form.getFacts().getOrDefault(fact.getKey(), "").strip();
            if (!typed.isEmpty()) {
                facts = facts.with(fact.getKey(), value(fact.getKey(), typed, fact.getValue()));
            } else if (fact.getValue().assumed() == null) {
                errors.put("facts[" + fact.getKey() + "]", texts.of("portal.form.required"));
            }
        }
        return facts;
    }

    private FactValue value(String name, String typed, FactDeclaration declaration) {
        return switch (declaration.kind()) {
            case CHOICE -> new FactValue.Choice(typed);
            case YES_NO -> new FactValue.YesNo(Boolean.parseBoolean(typed));
            case NUMBER -> {
                try {
                    yield new FactValue.Whole(Long.parseLong(typed));
                } catch (NumberFormatException notWhole) {
                    errors.put("facts[" + name + "]", texts.of("portal.form.number"));
                    yield new FactValue.Whole(0);
                }
            }
        };
    }

    private String required(String field, String typed) {
        if (typed.isBlank()) {
            errors.put(field, texts.of("portal.form.required"));
        }
        return typed.strip();
    }

    private LocalDate day(String field, String typed) {
        if (required(field, typed).isEmpty()) {
            return NO_DAY;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            errors.put(field, texts.of("portal.form.date"));
            return NO_DAY;
        }
    }

    private BigDecimal number(String field, String typed) {
        var plain = required(field, typed).replace(",", "");
        if (plain.isEmpty()) {
            return BigDecimal.ZERO;
        }
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException noNumber) {
            errors.put(field, texts.of("portal.form.number"));
            return BigDecimal.ZERO;
        }
    }

    /** Thousands may be set apart, as the pages themselves show them. */
    private Money amount(String field, String typed) {
        var plain = TypedAmount.plain(required(field, typed));
        if (plain.isEmpty()) {
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
