package org.gongdan.subsidy.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.gongdan.subsidy.transparency.LogKeys;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.gongdan.subsidy.transparency.tree.SignedNote;

/**
 * What a witness keeps: its key, the key of the log it watches, and the last checkpoint it has co-signed. One process at a
 * time uses it, because two could sign two pasts.
 */
final class WitnessFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private WitnessFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** @return empty when another process uses it */
    static Optional<WitnessFolder> open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new WitnessFolder(folder, channel, lock));
    }

    /** @param name of a key that is not there yet; one that is there keeps its own */
    NoteSigner signer(String name) throws IOException {
        var file = folder.resolve("key");
        var known = Files.exists(file)
                ? NoteKey.parse(Files.readAllLines(file, StandardCharsets.UTF_8).getFirst())
                        .name()
                : name;
        return LogKeys.open(file, known, NoteKey.WITNESS);
    }

    Optional<NoteKey> logKey() throws IOException {
        return read("log-key").map(NoteKey::parse);
    }

    void rememberLogKey(NoteKey key) throws IOException {
        write("log-key", key.text() + "\n");
    }

    Optional<SignedNote> remembered() throws IOException {
        return read("checkpoint").map(SignedNote::parse);
    }

    /** On the disk before it is told to anybody: who forgets what it has signed is no witness. */
    void remember(SignedNote note) throws IOException {
        write("checkpoint", note.encoded());
    }

    /** Kept as proof of what the log did. */
    void keepRefused(SignedNote note) throws IOException {
        write("refused-checkpoint", note.encoded());
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private Optional<String> read(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private void write(String name, String text) throws IOException {
        var written = Files.createTempFile(folder, name, ".part");
        try (var out = FileChannel.open(written, StandardOpenOption.WRITE)) {
            var bytes = java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
