package org.gongdan.subsidy.shared;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the reader's language: Chinese unless the reader asks for English. */
@Component
public class Texts {

    private final MessageSource messages;

    public Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** @return the text in the language of the current request */
    public String of(String key, Object... arguments) {
        return in(LocaleContextHolder.getLocale(), key, arguments);
    }

    public String in(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }

    /** The explanation of a refusal with its numbers. */
    public String of(CommandRefused refused) {
        return in(LocaleContextHolder.getLocale(), refused);
    }

    public String in(Locale locale, CommandRefused refused) {
        var arguments = refused.arguments().stream()
                .map(argument -> argument instanceof Bilingual worded ? worded.in(locale) : String.valueOf(argument))
                .toArray();
        return in(locale, "refusal." + refused.refusal().code(), arguments);
    }
}
