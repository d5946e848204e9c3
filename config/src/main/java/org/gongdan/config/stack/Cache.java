package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.function.Consumer;

/** Folders that are costly to make, made once, and shared by every stack of the clone. */
final class Cache {

    private static final String DONE = ".complete";

    private final Path folder;

    Cache(Path folder) {
        this.folder = folder;
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name).resolve(DONE));
    }

    /** The folder of this name; made now if it is missing or was left half made, while other launchers wait. */
    synchronized Path folder(String name, Consumer<Path> make) {
        var wanted = folder.resolve(name);
        if (has(name)) {
            return wanted;
        }
        try {
            Files.createDirectories(folder);
            var lockFile = folder.resolve(name + ".lock");
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!has(name)) {
                    delete(wanted);
                    Files.createDirectories(wanted);
                    make.accept(wanted);
                    Files.createFile(wanted.resolve(DONE));
                }
            }
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + wanted, e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
