package org.gongdan.subsidy.job;

import java.util.Locale;
import org.gongdan.subsidy.shared.Worded;

/** Words about a job in both languages; they travel with its description, for another process shows them. */
public record JobText(String zh, String en) implements Worded {

    @Override
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
