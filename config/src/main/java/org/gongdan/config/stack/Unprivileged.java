package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run PostgreSQL when the launcher runs as root, which PostgreSQL refuses.
 *
 * <p>In a user namespace without mappings the process keeps the rights of the real user on files but no longer sees
 * itself as root. Where a container forbids namespaces, the process changes to the user {@code nobody} instead, and
 * its folder is given to that user.
 */
enum Unprivileged {
    AS_IS,
    IN_NAMESPACE,
    AS_NOBODY;

    private static final String NOBODY = "65534";

    static Unprivileged forThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_IS;
        }
        if (Commands.exists("unshare") && Commands.succeeds(List.of("unshare", "-U", "true"))) {
            return IN_NAMESPACE;
        }
        if (Commands.exists("setpriv")) {
            return AS_NOBODY;
        }
        throw new StackFailure("postgres-as-root");
    }

    List<String> command(List<String> command) {
        var complete = new ArrayList<String>(
                switch (this) {
                    case AS_IS -> List.of();
                    case IN_NAMESPACE -> List.of("unshare", "-U");
                    case AS_NOBODY -> List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");
                });
        complete.addAll(command);
        return complete;
    }

    /** Gives a folder and all in it to the user that will run the process. */
    void own(Path folder) {
        if (this != AS_NOBODY) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", Integer.valueOf(NOBODY));
                Files.setAttribute(path, "unix:gid", Integer.valueOf(NOBODY));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hand over " + folder, e);
        }
    }
}
