package org.gongdan.batch.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.batch.slice.BesideTheStep;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.JudgeRetention;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionDays;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has the money held back judged once its day has come: no event tells that days have passed. What is judged twice is
 * decided once.
 */
@Component
@StepScope
class JudgesRetentions implements ItemWriter<List<String>> {

    private static final Caller JOB = SystemCaller.named(DeadlinesJobConfiguration.NAME);

    private final RetentionDays retentions;
    private final BesideTheStep commands;
    private final LocalDate day;

    JudgesRetentions(
            RetentionDays retentions, BesideTheStep commands, @Value(DeadlinesJobConfiguration.ON_DAY) String day) {
        this.retentions = retentions;
        this.commands = commands;
        this.day = LocalDate.parse(day);
    }

    @Override
    public void write(Chunk<? extends List<String>> chunk) {
        chunk.forEach(this::judge);
    }

    private void judge(List<String> slice) {
        retentions.dueOn(slice.stream().map(InvestmentId::new).toList()).entrySet().stream()
                .filter(due -> !due.getValue().isAfter(day))
                .forEach(due -> commands.send(new JudgeRetention(due.getKey()), JOB));
    }
}
