package org.gongdan.subsidy.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.reconciliation.ReconciliationRunState.Started;
import org.gongdan.subsidy.reconciliation.RunManifest.BreakCount;
import org.gongdan.subsidy.shared.Money;

/** Counts, adds up and hashes results, one after the other in the order of their ids. */
final class ManifestTally {

    private static final HexFormat HEX = HexFormat.of();

    private final String run;
    private final MessageDigest digest = Sha256.digest();
    private final TreeMap<String, Long> fen = new TreeMap<>();
    private final TreeMap<Break.Type, TreeMap<Break.Severity, Long>> breaks = new TreeMap<>();
    private long investments;
    private long changed;
    private long raised;
    private long cleared;

    ManifestTally(ReconciliationRunId run) {
        this.run = run.value();
        FigurePrints.AMOUNTS.forEach(name -> fen.put(name, 0L));
    }

    void add(ResultSet row) throws SQLException {
        investments++;
        if (run.equals(row.getString("run_id"))) {
            changed++;
            raised += row.getLong("raised");
            cleared += row.getLong("cleared");
        }
        var line = row.getString("investment_id") + " " + row.getString("sha256") + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        var figures = FigurePrints.in(row.getString("figures"));
        for (var name : FigurePrints.AMOUNTS) {
            fen.merge(name, figures.amount(name).fen(), Math::addExact);
        }
        for (var standing : StateRow.standings(row.getString("breaks"))) {
            breaks.computeIfAbsent(standing.found().type(), _ -> new TreeMap<>())
                    .merge(standing.found().severity(), 1L, Long::sum);
        }
    }

    RunManifest manifest(Started parameters) {
        var totals = new TreeMap<String, Money>();
        fen.forEach((name, sum) -> totals.put(name, Money.ofFen(sum)));
        return new RunManifest(
                parameters.job(),
                parameters.period(),
                parameters.rate(),
                parameters.position(),
                parameters.scope(),
                investments,
                changed,
                investments - changed,
                counts(),
                raised,
                cleared,
                totals,
                HEX.formatHex(digest.digest()));
    }

    private List<BreakCount> counts() {
        return breaks.entrySet().stream()
                .flatMap(type -> type.getValue().entrySet().stream()
                        .map(severity -> new BreakCount(type.getKey(), severity.getKey(), severity.getValue())))
                .sorted(Comparator.comparing(BreakCount::type).thenComparing(BreakCount::severity))
                .toList();
    }
}
