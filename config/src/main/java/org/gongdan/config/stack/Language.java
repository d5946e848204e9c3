package org.gongdan.config.stack;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The language in which the launcher talks to its user. */
enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** English if the environment asks for it, by {@code GONGDAN_LANG} or else by the locale; Chinese otherwise. */
    static Language of(Map<String, String> environment) {
        return Stream.of("GONGDAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(value -> EN)
                .orElse(ZH);
    }

    Locale locale() {
        return locale;
    }
}
