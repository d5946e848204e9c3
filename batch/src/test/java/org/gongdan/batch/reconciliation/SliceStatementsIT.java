package org.gongdan.batch.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.batch.BatchTest;
import org.gongdan.batch.CountedStatements;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.reconciliation.BreakRules;
import org.gongdan.subsidy.reconciliation.PeerChanges;
import org.gongdan.subsidy.shared.NestedCommands;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A slice costs as many statements as a single investment, however many are in it and however long their history is. */
class SliceStatementsIT extends BatchTest {

    private static final String PERIOD = "2024-11";
    private static final int MOST_TO_READ = 10;
    private static final int MOST_TO_RECORD = 4;

    @Autowired
    private EventStore store;

    @Autowired
    private ReconcilesSlice.Sources sources;

    @Autowired
    private BreakRules rules;

    @Autowired
    private PeerChanges peers;

    @Autowired
    private NestedCommands commands;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void isReadAndRecordedWithAConstantNumber() {
        var history = new RandomHistory(store, 7);
        var ids = new ArrayList<InvestmentId>();
        for (var number = 0; number < 30; number++) {
            ids.add(history.investment());
        }
        showAll();
        Map<String, Object> parameters = Map.of("period", PERIOD, "rate", "0.08", "position", 77L);
        var run = RunOfJob.of(parameters);
        assertThat(peers.prepare(run.runId().value(), run.period().lastDay())).isNotNegative();
        var reconciles = new ReconcilesSlice(sources, rules, parameters);
        var sends = new SendsReconciliations(commands, parameters);

        var all = new Slice(ids.subList(1, ids.size()));
        var one = new Slice(ids.subList(0, 1));
        reconciles.process(all);

        var readingOne = CountedStatements.during(() -> reconciles.process(one));
        var readingAll = CountedStatements.during(() -> reconciles.process(all));
        assertThat(readingOne).hasSizeBetween(5, MOST_TO_READ);
        assertThat(readingAll).containsExactlyInAnyOrderElementsOf(readingOne);

        var recordingOne = recording(sends, reconciles.process(one));
        var recordingAll = recording(sends, reconciles.process(all));
        assertThat(recordingOne).hasSizeBetween(1, MOST_TO_RECORD);
        assertThat(recordingAll).containsExactlyInAnyOrderElementsOf(recordingOne);
    }

    private List<String> recording(SendsReconciliations sends, ReconciledSlice slice) {
        return CountedStatements.during(
                () -> transactions.executeWithoutResult(status -> sends.write(Chunk.of(slice))));
    }
}
