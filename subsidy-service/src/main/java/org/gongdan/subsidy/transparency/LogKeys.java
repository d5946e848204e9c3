package org.gongdan.subsidy.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.NoteSigner;

/**
 * Keeps an Ed25519 key in a file that only its owner may read: the public half on the first line, as others are told it,
 * the private half on the second. It is generated when there is none.
 */
public final class LogKeys {

    private LogKeys() {}

    /**
     * @param kind {@link NoteKey#LOG} or {@link NoteKey#WITNESS}
     * @throws IOException when the file can be neither read nor written
     * @throws IllegalStateException when the file is of another name or kind, or damaged
     */
    public static NoteSigner open(Path file, String name, byte kind) throws IOException {
        if (!Files.exists(file)) {
            generate(file, name, kind);
        }
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        try {
            var key = NoteKey.parse(lines.getFirst());
            if (!key.name().equals(name) || key.kind() != kind) {
                throw new IllegalStateException(file + " holds the key of " + key.name() + ", not of " + name);
            }
            var secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
            return new NoteSigner(key, secret);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new IllegalStateException(file + " is damaged", damaged);
        }
    }

    /** Whether the file still holds this key; false also when it cannot be read. */
    public static boolean holds(Path file, NoteKey key) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().filter(key.text()::equals).isPresent();
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static void generate(Path file, String name, byte kind) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var lines = List.of(
                    NoteKey.of(name, kind, pair.getPublic()).text(),
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            Files.createDirectories(file.toAbsolutePath().getParent());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var written = Files.createTempFile(file.toAbsolutePath().getParent(), "key", "", ownerOnly);
            Files.write(written, lines);
            // without replacing: of two nodes that start at once, one key is kept, and both read that one
            try {
                Files.createLink(file, written);
            } catch (java.nio.file.FileAlreadyExistsException _) {
                // the other was faster
            } catch (UnsupportedOperationException noLinks) {
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            Files.delete(written);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
