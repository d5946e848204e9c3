package org.gongdan.subsidy.pack;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gongdan.subsidy.pack.seal.Manifest;
import org.gongdan.subsidy.pack.seal.ProofFile;
import org.gongdan.subsidy.transparency.tree.NoteSigner;

/** What somebody may do to a pack, with the key of the log or without it, and how both verifiers name it. */
enum AlteredPack {
    EVENT_CHANGED("EVENT CHANGED events/000000000030.leaf", (files, _) -> flip(files, PackExamples.EVENT_PATH, -8)),
    EVENT_REMOVED("EVENT MISSING events/000000000030.leaf", (files, _) -> files.remove(PackExamples.EVENT_PATH)),
    PROOF_CHANGED(
            "PROOF CHANGED proofs/000000000030.proof",
            (files, _) -> edit(files, "proofs/000000000030.proof", text -> text.replace("index 29\n", "index 28\n"))),
    CHECKPOINT_SIZE_CHANGED(
            "CHECKPOINT CHANGED log/checkpoint",
            (files, _) -> edit(files, Manifest.CHECKPOINT_PATH, text -> text.replace("\n600\n", "\n599\n"))),
    CHECKPOINT_ROOT_CHANGED("CHECKPOINT CHANGED log/checkpoint", (files, _) -> flipLine(files, 2, 3)),
    SIGNATURE_CHANGED("CHECKPOINT NOT_SIGNED log/checkpoint", (files, _) -> flipLine(files, 4, 40)),
    OTHER_KEY(
            "KEY OTHER_KEY log/key",
            (files, _) -> files.put(
                    Manifest.KEY_PATH,
                    bytes(PackExamples.key("gongdan.test").key().text()))),
    EVIDENCE_CHANGED(
            "EVIDENCE CHANGED " + PackExamples.EVIDENCE_PATH, (files, _) -> flip(files, PackExamples.EVIDENCE_PATH, 2)),
    REPORT_CHANGED(
            "REPORT CHANGED reports/audit-trail.csv",
            (files, _) -> edit(files, "reports/audit-trail.csv", text -> text.replace("100.00", "900.00"))),
    MANIFEST_ENTRY_REMOVED("MANIFEST CHANGED manifest.json", (files, _) -> withoutEntry(files)),
    FILE_ADDED("EVIDENCE ADDED evidence/other.pdf", (files, _) -> files.put("evidence/other.pdf", bytes("%PDF"))),
    COSIGNATURE_CHANGED("CHECKPOINT CHANGED log/checkpoint", (files, _) -> flipLine(files, 5, 60)),
    SEAL_CHANGED(
            "MANIFEST NOT_SIGNED manifest.note",
            (files, _) -> edit(files, Manifest.SEAL_PATH, text -> text.replace("/pack/v1", "/pack/v2"))),
    MANIFEST_GONE("MANIFEST MISSING manifest.json", (files, _) -> files.remove(Manifest.PATH)),

    SEALED_EVENT_CHANGED("EVENT NOT_IN_LOG events/000000000030.leaf", (files, key) -> {
        flip(files, PackExamples.EVENT_PATH, -8);
        PackExamples.reseal(files, key);
    }),
    SEALED_EVENT_REMOVED("EVENT GAP investment-1", (files, key) -> {
        files.remove(PackExamples.EVENT_PATH);
        files.remove("proofs/000000000030.proof");
        PackExamples.reseal(files, key);
    }),
    SEALED_PROOF_REMOVED("PROOF MISSING proofs/000000000030.proof", (files, key) -> {
        files.remove("proofs/000000000030.proof");
        PackExamples.reseal(files, key);
    }),
    SEALED_PROOF_CHANGED("EVENT NOT_IN_LOG events/000000000030.leaf", (files, key) -> {
        edit(files, "proofs/000000000030.proof", text -> {
            var proof = ProofFile.parse(text);
            return new ProofFile(
                            proof.index(),
                            proof.hashes().subList(1, proof.hashes().size()),
                            proof.checkpoint())
                    .text();
        });
        PackExamples.reseal(files, key);
    }),
    SEALED_SIZE_CHANGED("CHECKPOINT NOT_SIGNED log/checkpoint", (files, key) -> {
        edit(files, Manifest.CHECKPOINT_PATH, text -> text.replace("\n600\n", "\n599\n"));
        PackExamples.reseal(files, key);
    }),
    SEALED_SIGNATURE_CHANGED("CHECKPOINT NOT_SIGNED log/checkpoint", (files, key) -> {
        flipLine(files, 4, 40);
        PackExamples.reseal(files, key);
    }),
    SEALED_COSIGNATURE_CHANGED("WITNESSES NOT_SIGNED log/checkpoint", (files, key) -> {
        var before = text(files, Manifest.CHECKPOINT_PATH);
        flipLine(files, 5, 60);
        var after = text(files, Manifest.CHECKPOINT_PATH);
        files.replaceAll((path, content) -> path.startsWith("proofs/")
                ? bytes(new String(content, StandardCharsets.UTF_8).replace(before, after))
                : content);
        PackExamples.reseal(files, key);
    }),
    SEALED_BY_ANOTHER_KEY("CHECKPOINT NOT_SIGNED log/checkpoint", (files, _) -> {
        var other = PackExamples.key("gongdan.test");
        files.put(Manifest.KEY_PATH, bytes(other.key().text()));
        PackExamples.reseal(files, other);
    }),
    SEALED_EVIDENCE_CHANGED("EVIDENCE NOT_NAMED " + PackExamples.EVIDENCE_PATH, (files, key) -> {
        flip(files, PackExamples.EVIDENCE_PATH, 2);
        PackExamples.reseal(files, key);
    }),
    SEALED_REPORT_CHANGED("REPORT NOT_NAMED reports/audit-trail.csv", (files, key) -> {
        edit(files, "reports/audit-trail.csv", text -> text.replace("100.00", "900.00"));
        PackExamples.reseal(files, key);
    });

    private final String fault;
    private final BiConsumer<Map<String, byte[]>, NoteSigner> change;

    AlteredPack(String fault, BiConsumer<Map<String, byte[]>, NoteSigner> change) {
        this.fault = fault;
        this.change = change;
    }

    String fault() {
        return fault;
    }

    /** @param key of the log, for those who have it */
    void apply(Map<String, byte[]> files, NoteSigner key) {
        change.accept(files, key);
    }

    /** One bit; counted from the end when negative. */
    private static void flip(Map<String, byte[]> files, String path, int at) {
        var content = files.get(path).clone();
        content[at < 0 ? content.length + at : at] ^= 1;
        files.put(path, content);
    }

    /** Another letter of the checkpoint, of the same kind, so that it can still be read. */
    private static void flipLine(Map<String, byte[]> files, int line, int at) {
        edit(files, Manifest.CHECKPOINT_PATH, text -> {
            var lines = text.split("\n", -1);
            var letters = new StringBuilder(lines[line]);
            letters.setCharAt(at, letters.charAt(at) == 'A' ? 'B' : 'A');
            lines[line] = letters.toString();
            return String.join("\n", lines);
        });
    }

    private static void withoutEntry(Map<String, byte[]> files) {
        edit(files, Manifest.PATH, text -> {
            var old = Manifest.parse(bytes(text));
            var less = new Manifest(
                    old.format(),
                    old.pack(),
                    old.requestedBy(),
                    old.requestedAt(),
                    old.scope(),
                    old.investments(),
                    old.position(),
                    old.checkpoint(),
                    old.streams(),
                    old.absent(),
                    old.files().stream()
                            .filter(part -> !part.path().equals(PackExamples.EVIDENCE_PATH))
                            .toList());
            return new String(less.json(), StandardCharsets.UTF_8);
        });
    }

    private static void edit(Map<String, byte[]> files, String path, java.util.function.UnaryOperator<String> change) {
        var before = text(files, path);
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("nothing of " + path + " was altered");
        }
        files.put(path, bytes(after));
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
