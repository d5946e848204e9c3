package org.gongdan.batch.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class LiveInvestmentsTest {

    private final Rows rows = new Rows(1_234);
    private final ExecutionContext context = new ExecutionContext();

    @Test
    void walksThroughAllSlicesInTheOrderOfIds() {
        var walk = opened();
        assertThat(read(walk, Integer.MAX_VALUE)).containsExactlyElementsOf(rows.ids);
        assertThat(rows.asked).containsExactly("", id(249), id(499), id(749), id(999), id(1_233));
        assertThat(walk.read()).isNull();
    }

    @Test
    void goesOnAfterTheLastCommittedSlice() {
        var first = opened();
        read(first, 500);
        first.update(context);
        read(first, 250);
        assertThat(read(opened(), Integer.MAX_VALUE))
                .as("what was read after the last commit is read again")
                .hasSize(734)
                .startsWith(id(500));
    }

    @Test
    void findsWhatWasOpenedSinceAndNotWhatWasClosed() {
        var first = opened();
        read(first, 500);
        first.update(context);
        rows.ids.remove(id(499));
        rows.ids.add(id(499) + "-new");
        rows.ids.remove(id(500));
        assertThat(read(opened(), 2)).startsWith(id(499) + "-new", id(501));
    }

    @Test
    void keepsToItsPartition() {
        var walk = new LiveInvestments(rows, id(200), id(900), Map.of());
        walk.open(context);
        assertThat(read(walk, Integer.MAX_VALUE))
                .hasSize(701)
                .startsWith(id(200))
                .endsWith(id(900));
    }

    @Test
    void endsAtOnceWhenThereIsNone() {
        rows.ids.clear();
        assertThat(opened().read()).isNull();
    }

    private LiveInvestments opened() {
        var walk = new LiveInvestments(rows, id(0), id(99_999), Map.of());
        walk.open(context);
        return walk;
    }

    private static List<String> read(LiveInvestments walk, int most) {
        var read = new ArrayList<String>();
        while (read.size() < most) {
            var next = walk.read();
            if (next == null) {
                break;
            }
            next.ids().forEach(each -> read.add(each.value()));
        }
        return read;
    }

    private static String id(int number) {
        return "investment-%05d".formatted(number);
    }

    /** Investments by their ids alone; remembers from where it was asked. */
    private static final class Rows implements InvestmentList {

        private final TreeSet<String> ids = new TreeSet<>();
        private final List<String> asked = new ArrayList<>();

        Rows(int count) {
            IntStream.range(0, count).mapToObj(LiveInvestmentsTest::id).forEach(ids::add);
        }

        @Override
        public List<String> idsAfter(String lastId, Part part, int limit) {
            asked.add(lastId);
            return ids.tailSet(lastId, false).stream()
                    .filter(each ->
                            each.compareTo(part.from()) >= 0 && (part.to().isEmpty() || each.compareTo(part.to()) <= 0))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<String> idsOf(Part part) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PageOf<Summary> list(Filter filter, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Details> find(InvestmentId investment) {
            throw new UnsupportedOperationException();
        }
    }
}
