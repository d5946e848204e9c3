package org.gongdan.subsidy.programme;

import java.util.Locale;
import org.gongdan.subsidy.shared.Worded;

/** The same words in Chinese and in English. */
public record Bilingual(String zh, String en) implements Worded {

    @Override
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
