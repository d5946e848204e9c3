package org.gongdan.subsidy.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the commands say, in the language that the launcher has found. */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("i18n.cli", locale, NO_FALLBACK);
    }

    /** English if {@code GONGDAN_LANG} asks for it, otherwise Chinese. */
    static Words in(Map<String, String> environment) {
        var english = environment
                .getOrDefault("GONGDAN_LANG", "zh")
                .toLowerCase(Locale.ROOT)
                .startsWith("en");
        return new Words(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    /** As it goes into {@code Accept-Language}, and names the language of a report. */
    String language() {
        return locale.getLanguage();
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("cli." + key), locale).format(arguments);
    }

    CommandFailed failure(String key, Object... arguments) {
        return new CommandFailed(CommandFailed.FAILED, of(key, arguments));
    }

    CommandFailed usage(String key, Object... arguments) {
        return new CommandFailed(CommandFailed.USAGE, of(key, arguments) + "\n" + of("usage"));
    }
}
