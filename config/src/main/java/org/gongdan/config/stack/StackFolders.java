package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where a stack keeps its things.
 *
 * @param project the clone, with the launcher, the configuration and the built jars
 * @param data what belongs to this stack alone: database, secrets, logs, process ids
 * @param cache what all stacks of the clone share: unpacked PostgreSQL and the built Keycloak
 */
public record StackFolders(Path project, Path data, Path cache) {

    public StackFolders {
        project = project.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** The folders for this data folder, with project and cache taken from the environment or the working directory. */
    public static StackFolders withData(Path data) {
        return of(data, System.getenv());
    }

    static StackFolders of(Path data, Map<String, String> environment) {
        var project = project(environment);
        var cache = environment.get("GONGDAN_CACHE");
        return new StackFolders(project, data, cache == null ? project.resolve(".data/cache") : Path.of(cache));
    }

    /** {@code GONGDAN_HOME}, or the nearest folder upwards that is the root of the build. */
    static Path project(Map<String, String> environment) {
        var home = environment.get("GONGDAN_HOME");
        if (home != null) {
            return Path.of(home);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn")) && Files.isDirectory(folder.resolve("config"))) {
                return folder;
            }
        }
        throw new StackFailure("no-project", Path.of("").toAbsolutePath().toString());
    }

    public Path secrets() {
        return data.resolve("secrets");
    }

    public Path logs() {
        return data.resolve("log");
    }

    public Path reports() {
        return data.resolve("reports");
    }

    Path run() {
        return data.resolve("run");
    }

    Path app(String module) {
        return data.resolve("app").resolve(module);
    }

    Path realmTemplate() {
        return project.resolve("config/keycloak/realm-gongdan.json");
    }

    /** The built, executable jar of a module. */
    Path bootJar(String module) {
        var target = project.resolve(module).resolve("target");
        try (var jars = Files.newDirectoryStream(target, "*-exec.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new StackFailure("not-built", module).causedBy(e);
        }
        throw new StackFailure("not-built", module);
    }

    /** Creates a folder that only its owner may enter. */
    static Path createPrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + folder, e);
        }
    }
}
