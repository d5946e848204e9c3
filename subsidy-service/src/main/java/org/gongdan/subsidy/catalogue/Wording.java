package org.gongdan.subsidy.catalogue;

import java.util.Locale;

/** The same words in Chinese and in English. */
public record Wording(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    boolean isIncomplete() {
        return zh.isBlank() || en.isBlank();
    }
}
