package org.gongdan.batch.deadlines;

import java.util.List;
import org.gongdan.batch.slice.SendsCommands;
import org.gongdan.subsidy.obligation.FollowUpDuties;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

/** Records what was found; a slice with nothing to say counts as done without a command. */
@Component
class RecordsFindings implements ItemWriter<FollowUpDuties> {

    private final SendsCommands<FollowUpDuties> sends;

    RecordsFindings(NestedCommands commands) {
        this.sends = new SendsCommands<>(commands, SystemCaller.named(DeadlinesJobConfiguration.NAME));
    }

    @Override
    public void write(Chunk<? extends FollowUpDuties> chunk) {
        List<FollowUpDuties> found = chunk.getItems().stream()
                .<FollowUpDuties>map(each -> each)
                .filter(each -> !each.isEmpty())
                .toList();
        sends.write(new Chunk<>(found));
    }
}
