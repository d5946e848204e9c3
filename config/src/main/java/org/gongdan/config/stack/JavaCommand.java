package org.gongdan.config.stack;

import java.nio.file.Path;

/** The Java that runs the launcher runs everything else too. */
final class JavaCommand {

    private JavaCommand() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
