package org.gongdan.batch.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.gongdan.subsidy.job.JobRun;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Cuts a step into ranges once and keeps the cut in the step's context before anything is handed out. A restart after
 * items were added would cut otherwise, and where old ranges meet new ones items would be done twice or never.
 */
public final class FixedRanges implements Partitioner {

    private static final String PLAN = "ranges";

    private final StepExecution step;
    private final JobRepository repository;
    private final IntFunction<List<Range>> cut;

    /**
     * @param step the one that is cut
     * @param cut finds ranges that together hold every item once, at most as many as it is given
     */
    public FixedRanges(StepExecution step, JobRepository repository, IntFunction<List<Range>> cut) {
        this.step = step;
        this.repository = repository;
        this.cut = cut;
    }

    @Override
    public Map<String, ExecutionContext> partition(int most) {
        var partitions = new LinkedHashMap<String, ExecutionContext>();
        for (var range : plan(most)) {
            var context = new ExecutionContext();
            context.putString(Range.FROM, range.from());
            context.putString(Range.TO, range.to());
            context.putLong(JobRun.DONE, 0);
            context.putLong(JobRun.TOTAL, range.total());
            partitions.put(String.format(Locale.ROOT, "%03d", partitions.size() + 1), context);
        }
        return partitions;
    }

    private List<Range> plan(int most) {
        var context = step.getExecutionContext();
        if (!context.containsKey(PLAN)) {
            var lines = new ArrayList<String>();
            cut.apply(most).forEach(range -> lines.add(range.from() + " " + range.to() + " " + range.total()));
            context.putString(PLAN, String.join("\n", lines));
            repository.updateExecutionContext(step);
        }
        return context.getString(PLAN).lines().map(FixedRanges::range).toList();
    }

    private static Range range(String line) {
        var parts = line.split(" ", -1);
        return new Range(parts[0], parts[1], Long.parseLong(parts[2]));
    }
}
