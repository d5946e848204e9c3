package org.gongdan.subsidy.portal;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of the person whose request is being answered. */
final class LocaleOf {

    private LocaleOf() {}

    static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
