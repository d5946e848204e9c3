package org.gongdan.subsidy.pack.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongdan.subsidy.pack.check.Fault.Found;
import org.gongdan.subsidy.pack.check.Fault.Reason;
import org.gongdan.subsidy.pack.check.PackCheck.Line;
import org.gongdan.subsidy.pack.seal.Manifest;
import org.gongdan.subsidy.pack.seal.Manifest.Part;
import org.gongdan.subsidy.pack.seal.PartKind;
import org.gongdan.subsidy.pack.seal.ProofFile;
import org.gongdan.subsidy.transparency.LoggedEvent;
import org.gongdan.subsidy.transparency.tree.Checkpoint;
import org.gongdan.subsidy.transparency.tree.ProofCheck;
import org.gongdan.subsidy.transparency.tree.TreeHash;

/** Checks that every event is in the log, that whole streams are whole, and that files are those which events name. */
final class EventCheck {

    /** A hash that stands by itself, however it is written into an event. */
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private final PackZip zip;
    private final Manifest manifest;
    private final Checkpoint checkpoint;
    private final String note;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Set<Long>> sequences = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    EventCheck(PackZip zip, Manifest manifest, Checkpoint checkpoint, String note) {
        this.zip = zip;
        this.manifest = manifest;
        this.checkpoint = checkpoint;
        this.note = note;
    }

    List<Line> check() throws IOException, Found {
        for (var part : manifest.files()) {
            if (part.kind() == PartKind.EVENT) {
                event(part.path());
            }
        }
        for (var whole : manifest.streams()) {
            var found = sequences.getOrDefault(whole.stream(), Set.of());
            for (var sequence = 0L; sequence < whole.events(); sequence++) {
                if (!found.contains(sequence)) {
                    throw new Found(new Fault(PartKind.EVENT, Reason.GAP, whole.stream()));
                }
            }
        }
        for (var part : manifest.files()) {
            if ((part.kind() == PartKind.EVIDENCE || part.kind() == PartKind.REPORT) && !isNamed(part)) {
                throw new Found(Reason.NOT_NAMED, part.path());
            }
        }
        return List.copyOf(lines);
    }

    private void event(String path) throws IOException, Found {
        var leaf = zip.read(path);
        LoggedEvent event;
        try {
            event = LoggedEvent.ofLeaf(leaf);
        } catch (IllegalArgumentException malformed) {
            throw new Found(Reason.UNREADABLE, path);
        }
        if (!path.equals(path(event.position()))) {
            throw new Found(Reason.UNREADABLE, path);
        }
        var proof = proof(path);
        if (!proof.checkpoint().equals(note)
                || !ProofCheck.holds(
                        TreeHash.ofLeaf(leaf), proof.index(), checkpoint.size(), proof.hashes(), checkpoint.root())) {
            throw new Found(Reason.NOT_IN_LOG, path);
        }
        lines.add(new Line(event.position(), event.timestamp(), event.name(), event.aggregate(), event.sequence()));
        sequences.computeIfAbsent(event.aggregate(), _ -> new HashSet<>()).add(event.sequence());
        HASH.matcher(StandardCharsets.UTF_8.decode(event.payload().duplicate()))
                .results()
                .forEach(hash -> named.add(hash.group()));
    }

    private ProofFile proof(String event) throws IOException, Found {
        var path = event.replace("events/", "proofs/").replace(".leaf", ".proof");
        try {
            return ProofFile.parse(zip.text(path));
        } catch (IllegalArgumentException malformed) {
            throw new Found(Reason.UNREADABLE, path);
        }
    }

    /** Evidence is also named by its own hash, so that nobody can swap the names of two files. */
    private boolean isNamed(Part part) {
        return named.contains(part.sha256())
                && (part.kind() == PartKind.REPORT || part.path().startsWith("evidence/" + part.sha256()));
    }

    private static String path(long position) {
        return "events/%012d.leaf".formatted(position);
    }
}
