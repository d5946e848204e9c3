package org.gongdan.config.stack;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of the launcher in one language. */
final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Language language;

    Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("org.gongdan.config.stack.messages", language.locale(), NO_FALLBACK);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }
}
