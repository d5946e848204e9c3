package org.gongdan.subsidy.pack.automation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.DecisionReplays;
import org.gongdan.subsidy.claim.EvidenceStore;
import org.gongdan.subsidy.pack.read.PackWork.Task;
import org.gongdan.subsidy.pack.seal.Manifest;
import org.gongdan.subsidy.pack.seal.Manifest.Absent;
import org.gongdan.subsidy.pack.seal.PackWriter;
import org.gongdan.subsidy.pack.seal.PartKind;
import org.gongdan.subsidy.pack.seal.ProofFile;
import org.gongdan.subsidy.pack.seal.VerifierPage;
import org.gongdan.subsidy.report.ReportDownloads;
import org.gongdan.subsidy.report.ReportFileAltered;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.transparency.EventLog;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a pack, one file in memory at a time. */
@Component
class PackWriting {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventLog log;
    private final NoteSigner signer;
    private final DecisionReplays decisions;
    private final EvidenceStore evidence;
    private final ReportDownloads reports;

    PackWriting(
            EventLog log,
            NoteSigner signer,
            DecisionReplays decisions,
            EvidenceStore evidence,
            ReportDownloads reports) {
        this.log = log;
        this.signer = signer;
        this.decisions = decisions;
        this.evidence = evidence;
        this.reports = reports;
    }

    /** Told from time to time how far the writing has come. */
    @FunctionalInterface
    interface Progress {
        void reached(long done, long total);
    }

    /**
     * @param before the position of the store before which all events lie
     * @param signed the state of the log against which they are proved
     */
    void write(
            Task task, PackContents contents, long before, EventLog.Signed signed, OutputStream out, Progress progress)
            throws IOException {
        // reports are handed to whoever asked for the pack, and recorded so
        var reader = new Caller(task.requestedBy(), task.requestedByName(), Set.of(Role.AUDITOR), null);
        var absent = new ArrayList<Absent>();
        try (var pack = new PackWriter(out)) {
            writeHead(pack, contents, signed);
            for (var application : contents.applications.entrySet()) {
                var id = application.getKey();
                var decided = new Decided(id.value(), application.getValue(), decisions.of(id));
                pack.add("decisions/" + id + ".json", pretty(decided));
            }
            writeEvents(pack, contents, signed, progress);
            writeEvidence(pack, contents, reader, absent);
            writeReports(pack, contents, reader, absent);
            pack.seal(
                    parts -> new Manifest(
                            Manifest.FORMAT,
                            task.pack().value(),
                            task.requestedBy(),
                            task.requestedAt(),
                            JSON.valueToTree(task.scope()),
                            List.copyOf(contents.investments),
                            before,
                            signed.note().text(),
                            contents.wholeStreams(),
                            absent,
                            parts),
                    signer);
        }
    }

    /** @param programmeVersion whose rules were in force; they are among the programmes of the pack */
    private record Decided(String application, String programmeVersion, List<DecisionReplays.Decision> decisions) {}

    private void writeHead(PackWriter pack, PackContents contents, EventLog.Signed signed) throws IOException {
        try (var readme = Objects.requireNonNull(Manifest.class.getResourceAsStream("README.txt"))) {
            pack.add("README.txt", readme.readAllBytes());
        }
        pack.add(VerifierPage.PATH, VerifierPage.bytes());
        pack.add(Manifest.CHECKPOINT_PATH, signed.note().encoded());
        pack.add(Manifest.KEY_PATH, signer.key().text() + "\n");
        if (!log.witnesses().isEmpty()) {
            pack.add(
                    Manifest.WITNESSES_PATH,
                    String.join(
                            "",
                            log.witnesses().stream()
                                    .map(key -> key.text() + "\n")
                                    .toList()));
        }
        if (!contents.population.isEmpty()) {
            var rows = new StringBuilder("investment,public_fen,drawn\n");
            contents.population.forEach((unit, hits) -> rows.append(unit.investment())
                    .append(',')
                    .append(unit.fen())
                    .append(',')
                    .append(hits)
                    .append('\n'));
            pack.add("sample/population.csv", rows.toString());
        }
        for (var programme : contents.programmes.entrySet()) {
            pack.add("programmes/" + programme.getKey() + ".json", pretty(programme.getValue()));
        }
    }

    private void writeEvents(PackWriter pack, PackContents contents, EventLog.Signed signed, Progress progress) {
        var note = signed.note().encoded();
        var total = contents.positions.size();
        var done = new int[1];
        log.inclusions(contents.positions, signed.checkpoint().size(), proof -> {
            try {
                var name = "%012d".formatted(proof.leaf().position());
                pack.add("events/" + name + ".leaf", proof.event().leaf());
                pack.add("proofs/" + name + ".proof", new ProofFile(proof.leaf().index(), proof.path(), note).text());
            } catch (IOException diskFull) {
                throw new java.io.UncheckedIOException(diskFull);
            }
            if (++done[0] % 100 == 0 || done[0] == total) {
                progress.reached(done[0], total);
            }
        });
    }

    /** Most hashes in events are of other things than evidence; nobody has handed those in. */
    private void writeEvidence(PackWriter pack, PackContents contents, Caller reader, List<Absent> absent)
            throws IOException {
        for (var hash : contents.hashes) {
            var owners = evidence.find(hash, reader);
            if (owners.isEmpty()) {
                continue;
            }
            var known = owners.getFirst();
            try {
                var content = evidence.read(hash, reader);
                if (content.isPresent()) {
                    pack.add("evidence/" + hash + ending(known.mediaType()), content.get(), known.fileName());
                } else {
                    absent.add(new Absent(PartKind.EVIDENCE, hash, "gone"));
                }
            } catch (IllegalStateException altered) {
                absent.add(new Absent(PartKind.EVIDENCE, hash, "altered"));
            }
        }
    }

    private void writeReports(PackWriter pack, PackContents contents, Caller reader, List<Absent> absent)
            throws IOException {
        for (var report : contents.reports.entrySet()) {
            try {
                var made = reports.download(report.getValue(), reader);
                pack.add("reports/" + made.fileName(), made.file(), null);
            } catch (ReportFileAltered altered) {
                absent.add(new Absent(PartKind.REPORT, report.getKey(), "altered or gone"));
            } catch (CommandRefused refused) {
                absent.add(new Absent(
                        PartKind.REPORT, report.getKey(), refused.refusal().code()));
            }
        }
    }

    private static byte[] pretty(Object value) {
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "application/xml" -> ".xml";
            case "application/ofd" -> ".ofd";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
            default -> ".bin";
        };
    }
}
