package org.gongdan.batch.reports;

import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.pack.PackCommand.ExpirePack;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Expires each pack by itself; said twice, it changes nothing. */
@Component
class ExpiresPacks implements ItemWriter<List<PackId>> {

    private static final Caller JOB = SystemCaller.named(ReportExpiryJobConfiguration.NAME);

    private final Commands commands;
    private final TransactionTemplate beside;

    ExpiresPacks(Commands commands, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public void write(Chunk<? extends List<PackId>> chunk) {
        beside.executeWithoutResult(_ ->
                chunk.forEach(packs -> packs.forEach(pack -> commands.send(new ExpirePack(pack), JOB))));
    }
}
