package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The executable jar of a module, taken apart into classes and libraries, which starts quicker than the jar itself. */
final class BootApp {

    private static final String MARKER = ".extracted-from";

    private final StackFolders folders;
    private final String module;

    BootApp(StackFolders folders, String module) {
        this.folders = folders;
        this.module = module;
    }

    /** The jar to run, extracted anew whenever the built one has changed. */
    Path jar() {
        var built = folders.bootJar(module);
        var folder = folders.app(module);
        var marker = folder.resolve(MARKER);
        try {
            var stamp = Files.getLastModifiedTime(built) + " " + Files.size(built);
            if (!Files.exists(marker) || !Files.readString(marker).equals(stamp)) {
                Cache.delete(folder);
                StackFolders.createPrivate(folders.logs());
                extract(built, folder);
                Files.writeString(marker, stamp);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot extract " + built, e);
        }
        return folder.resolve(built.getFileName());
    }

    private void extract(Path built, Path folder) {
        Commands.run(
                module,
                List.of(
                        JavaCommand.java(),
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()),
                folders.logs().resolve(module + "-extract.log"));
    }
}
