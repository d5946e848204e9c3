package org.gongdan.subsidy.shared;

import java.util.Locale;

/** The same words in Chinese and in English, such as a name in the rules; refusals may carry them. */
public record Bilingual(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    /** Not named as a property is: it is none of what is stored. */
    public boolean lacksWords() {
        return zh.isBlank() || en.isBlank();
    }
}
