package org.gongdan.subsidy.pack.automation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.pack.Sample;
import org.gongdan.subsidy.pack.seal.Manifest.WholeStream;
import org.gongdan.subsidy.report.ReportId;
import tools.jackson.databind.JsonNode;

/** What belongs into one pack: numbers and names, but not yet the bytes behind them. */
final class PackContents {

    /** Those that were to be drawn from, with how often each was; empty when nothing was drawn. */
    final Map<Sample.Unit, Integer> population = new java.util.LinkedHashMap<>();

    final TreeSet<String> investments = new TreeSet<>();
    final TreeSet<Long> positions = new TreeSet<>();
    final TreeSet<String> hashes = new TreeSet<>();
    final TreeMap<ApplicationId, String> applications =
            new TreeMap<>(java.util.Comparator.comparing(ApplicationId::value));
    final TreeMap<String, ReportId> reports = new TreeMap<>();
    final TreeMap<String, JsonNode> programmes = new TreeMap<>();

    private static final java.util.regex.Pattern HASH =
            java.util.regex.Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private final Map<String, java.util.BitSet> sequences = new HashMap<>();

    void add(AuditLine line) {
        if (positions.add(line.position())) {
            sequences
                    .computeIfAbsent(line.stream(), _ -> new java.util.BitSet())
                    .set(Math.toIntExact(line.sequence()));
            HASH.matcher(line.payload().toString()).results().forEach(hash -> hashes.add(hash.group()));
        }
    }

    /** Streams of which something is here. */
    List<String> streams(String prefix) {
        return sequences.keySet().stream()
                .filter(stream -> stream.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** Streams that are here from their first event on without a gap. */
    List<WholeStream> wholeStreams() {
        var whole = new ArrayList<WholeStream>();
        new TreeMap<>(sequences).forEach((stream, found) -> {
            if (found.nextClearBit(0) == found.cardinality()) {
                whole.add(new WholeStream(stream, found.cardinality()));
            }
        });
        return whole;
    }
}
