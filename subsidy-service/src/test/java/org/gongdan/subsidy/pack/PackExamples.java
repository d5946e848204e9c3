package org.gongdan.subsidy.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.pack.seal.Manifest;
import org.gongdan.subsidy.pack.seal.Manifest.WholeStream;
import org.gongdan.subsidy.pack.seal.PackWriter;
import org.gongdan.subsidy.pack.seal.ProofFile;
import org.gongdan.subsidy.pack.seal.VerifierPage;
import org.gongdan.subsidy.transparency.LogKeys;
import org.gongdan.subsidy.transparency.LoggedEvent;
import org.gongdan.subsidy.transparency.tree.Checkpoint;
import org.gongdan.subsidy.transparency.tree.GrowingTree;
import org.gongdan.subsidy.transparency.tree.MerkleTree;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.gongdan.subsidy.transparency.tree.Tile;
import org.gongdan.subsidy.transparency.tree.TiledNodes;
import tools.jackson.databind.json.JsonMapper;

/** A pack of one investment among 600 events, sealed by the key of the log and seen by a witness. */
public final class PackExamples {

    static final byte[] EVIDENCE = "%PDF-1.7 发票".getBytes(StandardCharsets.UTF_8);
    static final byte[] REPORT = "日期,金额\n2026-11-23,100.00\n".getBytes(StandardCharsets.UTF_8);
    static final String EVIDENCE_PATH = "evidence/" + Sha256.hex(EVIDENCE) + ".pdf";

    /** The third event of the investment. */
    static final String EVENT_PATH = "events/000000000030.leaf";

    private static final int LOG = 600;
    private static final NoteSigner WITNESS = signer("witness.test", NoteKey.WITNESS);

    private PackExamples() {}

    static NoteSigner key(String name) {
        return signer(name, NoteKey.LOG);
    }

    /** @return the files of the pack in their order, as they stand in the ZIP */
    static Map<String, byte[]> files(NoteSigner key) {
        return unzipped(zip(key));
    }

    static byte[] zip(NoteSigner key) {
        var events = events();
        Map<String, Tile> tiles = new HashMap<>();
        var tree = new GrowingTree((level, number) -> tiles.get(level + "/" + number), 0);
        events.forEach(event -> tree.add(event.hash()));
        tree.changed().forEach(tile -> tiles.put(tile.level() + "/" + tile.number(), tile));
        var merkle = new MerkleTree(new TiledNodes((level, number) -> tiles.get(level + "/" + number)));
        var checkpoint = new Checkpoint("gongdan.test", LOG, merkle.root(LOG));
        var seen = Instant.parse("2026-11-23T08:00:00Z");
        var note = new SignedNote(
                checkpoint.text(), List.of(key.sign(checkpoint.text(), seen), WITNESS.sign(checkpoint.text(), seen)));
        var zip = new ByteArrayOutputStream();
        try (var pack = new PackWriter(zip)) {
            pack.add("README.txt", "read me");
            pack.add(VerifierPage.PATH, VerifierPage.bytes());
            pack.add(Manifest.CHECKPOINT_PATH, note.encoded());
            pack.add(Manifest.KEY_PATH, key.key().text() + "\n");
            pack.add(Manifest.WITNESSES_PATH, WITNESS.key().text() + "\n");
            pack.add("programmes/programme-a-v1.json", "{}");
            pack.add("decisions/application-1.json", "{\"decisions\":[]}");
            for (var event : events) {
                if (event.aggregate().equals("investment-1")) {
                    var name = "%012d".formatted(event.position());
                    var index = events.indexOf(event);
                    pack.add("events/" + name + ".leaf", event.leaf());
                    pack.add(
                            "proofs/" + name + ".proof",
                            new ProofFile(index, merkle.inclusion(index, LOG), note.encoded()).text());
                }
            }
            pack.add(EVIDENCE_PATH, EVIDENCE, "发票.pdf");
            pack.add("reports/audit-trail.csv", REPORT);
            pack.seal(parts -> manifest(checkpoint.text(), parts), key);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return zip.toByteArray();
    }

    private static Manifest manifest(String checkpoint, List<Manifest.Part> parts) {
        return new Manifest(
                Manifest.FORMAT,
                "pack-1",
                "id-of-auditor",
                Instant.parse("2026-11-23T08:00:00Z"),
                JsonMapper.builder().build().readTree("{\"investmentId\":\"investment-1\"}"),
                List.of("investment-1"),
                LOG,
                checkpoint,
                List.of(new WholeStream("investment-1", LOG / 10)),
                List.of(new Manifest.Absent(org.gongdan.subsidy.pack.seal.PartKind.EVIDENCE, "0".repeat(64), "gone")),
                parts);
    }

    /** Every tenth is of the investment. */
    private static List<LoggedEvent> events() {
        var events = new ArrayList<LoggedEvent>();
        for (var position = 1; position <= LOG; position++) {
            var isOurs = position % 10 == 0;
            var about = position == 20 ? Sha256.hex(EVIDENCE) : position == 40 ? Sha256.hex(REPORT) : "";
            events.add(new LoggedEvent(
                    position,
                    "event-" + position,
                    isOurs ? "investment-1" : "fund-" + position,
                    isOurs ? position / 10 - 1 : 0,
                    "Stream",
                    "2026-11-23T08:00:00.000Z",
                    "org.gongdan.subsidy.Example$Happened",
                    "1",
                    ByteBuffer.wrap(("{\"text\":\"事 " + position + "\",\"sha256\":\"" + about + "\"}")
                            .getBytes(StandardCharsets.UTF_8)),
                    position % 3 == 0 ? null : ByteBuffer.wrap("{}".getBytes(StandardCharsets.UTF_8))));
        }
        return events;
    }

    /** Seals the files as they are now, as whoever has the key could do it. */
    static void reseal(Map<String, byte[]> files, NoteSigner key) {
        var old = Manifest.parse(files.get(Manifest.PATH));
        var parts = old.files().stream()
                .filter(part -> files.containsKey(part.path()))
                .map(part -> new Manifest.Part(
                        part.path(),
                        part.kind(),
                        files.get(part.path()).length,
                        Sha256.hex(files.get(part.path())),
                        part.title()))
                .toList();
        var checkpoint = new String(files.get(Manifest.CHECKPOINT_PATH), StandardCharsets.UTF_8);
        var json = new Manifest(
                        old.format(),
                        old.pack(),
                        old.requestedBy(),
                        old.requestedAt(),
                        old.scope(),
                        old.investments(),
                        old.position(),
                        SignedNote.parse(checkpoint).text(),
                        old.streams(),
                        old.absent(),
                        parts)
                .json();
        var text = Manifest.sealed(key.key().name(), json);
        files.put(Manifest.PATH, json);
        files.put(
                Manifest.SEAL_PATH,
                new SignedNote(text, List.of(key.sign(text, Instant.EPOCH)))
                        .encoded()
                        .getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Map<String, byte[]> files, Path target) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                var crc = new CRC32();
                crc.update(file.getValue());
                var entry = new ZipEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
            return target;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Map<String, byte[]> unzipped(byte[] bytes) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return files;
    }

    private static NoteSigner signer(String name, byte kind) {
        try {
            var folder = Files.createTempDirectory("pack-key");
            return LogKeys.open(folder.resolve("key"), name, kind);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
