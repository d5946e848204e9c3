package org.gongdan.config.stack;

import java.io.Serial;
import java.util.List;

/** Something the user of the launcher can understand and mend; its text is looked up in the user's language. */
public final class StackFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    StackFailure(String key, Object... arguments) {
        super(new Messages(Language.EN).text("failure." + key, arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    StackFailure causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    String key() {
        return key;
    }

    String text(Messages messages) {
        return messages.text("failure." + key, arguments.toArray());
    }
}
