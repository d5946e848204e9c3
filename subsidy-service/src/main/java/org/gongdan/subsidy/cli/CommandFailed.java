package org.gongdan.subsidy.cli;

import java.io.Serial;

/** Something the user can understand, already in their language. */
final class CommandFailed extends RuntimeException {

    static final int FAILED = 1;
    static final int USAGE = 2;

    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;

    CommandFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
