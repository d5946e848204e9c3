package org.gongdan.subsidy.programme;

import java.util.Locale;

/** The same words in Chinese and in English. */
public record Bilingual(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
