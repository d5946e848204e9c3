package org.gongdan.subsidy.pack.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.pack.check.Fault.Found;
import org.gongdan.subsidy.pack.check.Fault.Reason;
import org.gongdan.subsidy.pack.seal.Manifest;
import org.gongdan.subsidy.pack.seal.PartKind;
import org.gongdan.subsidy.transparency.tree.Checkpoint;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * Checks a pack from the key outwards: the seal, the manifest, the checkpoint, every file, every event's way to the signed
 * root, and that evidence and reports are those which events name. It stops at the first thing that does not fit.
 * {@code verify.html} does the same in the same order, and both must say the same.
 */
public final class PackCheck {

    private static final Set<String> SEAL = Set.of(Manifest.PATH, Manifest.SEAL_PATH);

    private final PackZip zip;
    private final @Nullable NoteKey expected;

    private PackCheck(PackZip zip, @Nullable NoteKey expected) {
        this.zip = zip;
        this.expected = expected;
    }

    /**
     * @param fault the first thing that does not fit; null when all does
     * @param seen what fits; null unless all does
     */
    public record Result(@Nullable Fault fault, @Nullable Seen seen) {}

    /**
     * What was verified.
     *
     * @param key that signed
     * @param witnesses who signed the checkpoint too
     */
    public record Seen(
            Manifest manifest, NoteKey key, Checkpoint checkpoint, List<String> witnesses, List<Line> events) {

        /** How many files there are of a kind. */
        public long count(PartKind kind) {
            return manifest.files().stream().filter(part -> part.kind() == kind).count();
        }
    }

    /** One event, for people to read. */
    public record Line(long position, String timestamp, String name, String stream, long sequence) {}

    /**
     * @param expected the key that was learnt elsewhere; null to take the one in the pack, which proves less
     * @throws IOException when the file cannot be read
     */
    public static Result of(Path file, @Nullable NoteKey expected) throws IOException {
        try (var zip = PackZip.open(file)) {
            return new Result(null, new PackCheck(zip, expected).check());
        } catch (Found found) {
            return new Result(found.fault(), null);
        }
    }

    private Seen check() throws IOException, Found {
        for (var needed : List.of(Manifest.KEY_PATH, Manifest.SEAL_PATH, Manifest.PATH, Manifest.CHECKPOINT_PATH)) {
            if (zip.size(needed) == null) {
                throw new Found(Reason.MISSING, needed);
            }
        }
        var key = key();
        var manifest = manifest(key);
        var note = checkpoint(manifest, key);
        files(manifest);
        var checkpoint = Checkpoint.parse(note.text());
        var events = new EventCheck(zip, manifest, checkpoint, note.encoded()).check();
        return new Seen(manifest, key, checkpoint, witnesses(note), events);
    }

    private NoteKey key() throws IOException, Found {
        NoteKey key;
        try {
            key = NoteKey.parse(zip.text(Manifest.KEY_PATH));
        } catch (IllegalArgumentException malformed) {
            throw new Found(Reason.UNREADABLE, Manifest.KEY_PATH);
        }
        if (expected != null && !expected.equals(key)) {
            throw new Found(Reason.OTHER_KEY, Manifest.KEY_PATH);
        }
        return key;
    }

    private Manifest manifest(NoteKey key) throws IOException, Found {
        var seal = note(Manifest.SEAL_PATH);
        if (seal.signatures().stream().noneMatch(each -> each.keyId() == key.id())) {
            throw new Found(Reason.OTHER_KEY, Manifest.KEY_PATH);
        }
        if (!key.signed(seal)) {
            throw new Found(Reason.NOT_SIGNED, Manifest.SEAL_PATH);
        }
        var json = zip.read(Manifest.PATH);
        if (!seal.text().equals(Manifest.sealed(key.name(), json))) {
            throw new Found(Reason.CHANGED, Manifest.PATH);
        }
        try {
            return Manifest.parse(json);
        } catch (IllegalArgumentException malformed) {
            throw new Found(Reason.UNREADABLE, Manifest.PATH);
        }
    }

    private SignedNote checkpoint(Manifest manifest, NoteKey key) throws IOException, Found {
        var note = note(Manifest.CHECKPOINT_PATH);
        if (!note.text().equals(manifest.checkpoint())) {
            throw new Found(Reason.CHANGED, Manifest.CHECKPOINT_PATH);
        }
        if (!key.signed(note)) {
            throw new Found(Reason.NOT_SIGNED, Manifest.CHECKPOINT_PATH);
        }
        return note;
    }

    private void files(Manifest manifest) throws IOException, Found {
        for (var part : manifest.files()) {
            var size = zip.size(part.path());
            if (size == null) {
                throw new Found(Reason.MISSING, part.path());
            }
            if (size != part.size() || !zip.sha256(part.path()).equals(part.sha256())) {
                throw new Found(Reason.CHANGED, part.path());
            }
        }
        var named = new java.util.HashSet<>(SEAL);
        manifest.files().forEach(part -> named.add(part.path()));
        for (var path : zip.paths()) {
            if (!named.contains(path)) {
                throw new Found(Reason.ADDED, path);
            }
        }
    }

    private List<String> witnesses(SignedNote note) throws IOException, Found {
        var names = new ArrayList<String>();
        if (zip.size(Manifest.WITNESSES_PATH) == null) {
            return names;
        }
        for (var line : zip.text(Manifest.WITNESSES_PATH).lines().toList()) {
            NoteKey witness;
            try {
                witness = NoteKey.parse(line);
            } catch (IllegalArgumentException malformed) {
                throw new Found(Reason.UNREADABLE, Manifest.WITNESSES_PATH);
            }
            if (note.signatures().stream().anyMatch(each -> each.keyId() == witness.id())) {
                if (!witness.signed(note)) {
                    throw new Found(new Fault(PartKind.WITNESSES, Reason.NOT_SIGNED, Manifest.CHECKPOINT_PATH));
                }
                names.add(witness.name());
            }
        }
        return names;
    }

    private SignedNote note(String path) throws IOException, Found {
        try {
            return SignedNote.parse(zip.text(path));
        } catch (IllegalArgumentException malformed) {
            throw new Found(Reason.UNREADABLE, path);
        }
    }
}
