package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of generated passwords that only its owner may read; what was generated once is kept. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    private final Path folder;
    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path folder, String name) {
        this.folder = folder;
        this.file = folder.resolve(name + ".properties");
        this.values = new TreeMap<>(read(file));
    }

    /** Opens the secrets of this name, such as {@code postgres}, of a stack. */
    public static Secrets open(StackFolders folders, String name) {
        return new Secrets(folders.secrets(), name);
    }

    /** Everything generated so far, by key in alphabetical order. */
    public Map<String, String> all() {
        return new TreeMap<>(values);
    }

    /** The secret of this key, generated on first use: 256 bits for a machine to hold. */
    public String secret(String key) {
        return keep(key, values.containsKey(key) ? "" : machineSecret());
    }

    /** The password of this key, generated on first use: for a person to type, good for the usual password rules. */
    public String password(String key) {
        return keep(key, values.containsKey(key) ? "" : typedPassword());
    }

    private String keep(String key, String generated) {
        var existing = values.get(key);
        if (existing != null) {
            return existing;
        }
        values.put(key, generated);
        write();
        return generated;
    }

    private static String machineSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Four groups without letters that look alike, such as {@code Kmvd-qhxe-wntp-4827}. */
    private static String typedPassword() {
        return pick(UPPER, 1) + pick(LOWER, 3) + "-" + pick(LOWER, 4) + "-" + pick(LOWER, 4) + "-" + pick(DIGITS, 4);
    }

    private static String pick(String alphabet, int count) {
        return Stream.generate(() -> alphabet.charAt(RANDOM.nextInt(alphabet.length())))
                .limit(count)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Writes beside the file and moves, so that a crash leaves the old secrets or the new ones, never half of them. */
    private void write() {
        StackFolders.createPrivate(folder);
        var draft = file.resolveSibling(file.getFileName() + ".new");
        var text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
