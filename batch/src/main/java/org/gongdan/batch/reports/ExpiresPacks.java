package org.gongdan.batch.reports;

import java.util.List;
import org.gongdan.batch.slice.BesideTheStep;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.pack.PackCommand.ExpirePack;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

/** Expires each pack by itself; said twice, it changes nothing. */
@Component
class ExpiresPacks implements ItemWriter<List<PackId>> {

    private static final Caller JOB = SystemCaller.named(ReportExpiryJobConfiguration.NAME);

    private final BesideTheStep commands;

    ExpiresPacks(BesideTheStep commands) {
        this.commands = commands;
    }

    @Override
    public void write(Chunk<? extends List<PackId>> chunk) {
        chunk.forEach(packs -> packs.forEach(pack -> commands.send(new ExpirePack(pack), JOB)));
    }
}
