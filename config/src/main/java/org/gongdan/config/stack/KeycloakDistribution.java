package org.gongdan.config.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Keycloak, unpacked from the archive that Maven fetched and built once for our options, which takes most of a minute. */
final class KeycloakDistribution {

    /** Grants that nothing here uses are not only off in the realm but not there at all. */
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--features-disabled=ciba,device-flow,token-exchange-standard,impersonation,kerberos,docker");

    private final StackFolders folders;
    private final Cache cache;

    KeycloakDistribution(StackFolders folders) {
        this.folders = folders;
        this.cache = new Cache(folders.cache());
    }

    boolean isBuilt() {
        return cache.has(name());
    }

    /** The built distribution, shared by all stacks of the clone and never written to again. */
    Path folder() {
        return cache.folder(name(), this::make);
    }

    private String name() {
        var archive = archive().getFileName().toString().replace(".zip", "");
        return archive + "-" + HexFormat.of().toHexDigits(BUILD_OPTIONS.hashCode());
    }

    /** The build writes down where the archive is in Maven's local repository. */
    private Path archive() {
        var note = folders.project().resolve("config/target/keycloak.archive");
        try {
            var archive = Path.of(Files.readString(note).strip());
            if (Files.isRegularFile(archive)) {
                return archive;
            }
        } catch (IOException e) {
            throw new StackFailure("not-built", "config").causedBy(e);
        }
        throw new StackFailure("not-built", "config");
    }

    private void make(Path folder) {
        try {
            unpack(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + archive(), e);
        }
        var build = new ArrayList<>(KeycloakJvm.command(folder, folder));
        build.add("build");
        build.addAll(BUILD_OPTIONS);
        StackFolders.createPrivate(folders.logs());
        Commands.run("keycloak build", build, folders.logs().resolve("keycloak-build.log"));
    }

    /** Leaves out the folder that all entries of the archive are in. */
    private void unpack(Path folder) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var path = folder.resolve(inside).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("archive entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                    if (inside.endsWith(".sh")) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
