package org.gongdan.config.axon;

import org.axonframework.common.AxonNonTransientException;

/** More commands wait in this process than it may hold in memory; this one was not taken in, and may be sent again. */
public final class TooManyCommands extends AxonNonTransientException {
    private static final long serialVersionUID = 1L;

    TooManyCommands(int waiting) {
        super(waiting + " commands are waiting");
    }
}
