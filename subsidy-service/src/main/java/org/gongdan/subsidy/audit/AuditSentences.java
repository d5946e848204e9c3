package org.gongdan.subsidy.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Says what an event tells, in the reader's language: the text {@code event.<name>}, in which {@code [path]} stands for
 * a value of the payload.
 */
@Component
public class AuditSentences {

    private static final Pattern PATH = Pattern.compile("\\[([A-Za-z0-9.]+)]");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");
    private static final Set<String> MONEY = Set.of("currency", "amount");
    private static final int LONGEST = 400;

    private final Texts texts;

    public AuditSentences(Texts texts) {
        this.texts = texts;
    }

    /** An event without a text, which an older version would not know, is told by its name. */
    public String sentence(AuditLine line, Locale locale) {
        var key = "event." + line.event();
        var text = texts.in(locale, key);
        if (text.equals(key)) {
            return line.event();
        }
        return PATH.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(valueAt(line.payload(), found.group(1), locale)));
    }

    /** The plain facts of the payload with their names, without moments and without what is nested deeper. */
    public String detail(AuditLine line, Locale locale) {
        List<String> facts = new ArrayList<>();
        line.payload().propertyStream().forEach(property -> {
            var value = property.getValue();
            if (isPlain(value) && !value.asString("").equals(line.stream())) {
                facts.add(property.getKey() + "=" + said(value, locale));
            }
        });
        var detail = String.join("; ", facts);
        return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…";
    }

    private String valueAt(JsonNode payload, String path, Locale locale) {
        var value = payload;
        for (var step : path.split("\\.", -1)) {
            value = value.path(step);
        }
        return value.isMissingNode() || value.isNull() ? "—" : said(value, locale);
    }

    private String said(JsonNode value, Locale locale) {
        if (isMoney(value)) {
            return Money.ofYuan(value.path("amount").asString()).grouped();
        }
        if (value.isArray()) {
            return String.valueOf(value.size());
        }
        if (value.isObject()) {
            return value.path(locale.getLanguage().equals("en") ? "en" : "zh").asString("…");
        }
        var text = value.asString();
        if (!value.isBoolean() && !CONSTANT.matcher(text).matches()) {
            return text;
        }
        var key = "audit.word." + text;
        var word = texts.in(locale, key);
        return word.equals(key) ? text : word;
    }

    private static boolean isPlain(JsonNode value) {
        return isMoney(value)
                || value.isNumber()
                || value.isBoolean()
                || (value.isString() && !MOMENT.matcher(value.asString()).matches());
    }

    private static boolean isMoney(JsonNode value) {
        return value.isObject()
                && value.size() == 2
                && MONEY.stream().allMatch(name -> value.path(name).isString());
    }
}
