package org.gongdan.batch.deadlines;

import java.util.List;
import org.gongdan.batch.slice.BesideTheStep;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.ExpireOffer;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationRefusal;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

/** Expires each offer by itself: one that was answered in the meantime keeps the others from nothing. */
@Component
class ExpiresOffers implements ItemWriter<List<ApplicationId>> {

    private static final Caller JOB = SystemCaller.named(DeadlinesJobConfiguration.NAME);

    private final BesideTheStep commands;

    ExpiresOffers(BesideTheStep commands) {
        this.commands = commands;
    }

    @Override
    public void write(Chunk<? extends List<ApplicationId>> chunk) {
        chunk.forEach(offers -> offers.forEach(this::expire));
    }

    private void expire(ApplicationId application) {
        try {
            commands.send(new ExpireOffer(application), JOB);
        } catch (CommandRefused refused) {
            if (refused.refusal() != ApplicationRefusal.ALREADY_ACCEPTED
                    && refused.refusal() != ApplicationRefusal.ALREADY_ENDED) {
                throw refused;
            }
        }
    }
}
