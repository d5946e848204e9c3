package org.gongdan.subsidy.application.automation;

import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.ExpireOffer;
import org.gongdan.subsidy.application.ApplicationRefusal;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for offers that ran out. Every node may do so: the application expires once. */
@Component
@EnableScheduling
class ExpiresDueOffers {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiresDueOffers.class);
    private static final Caller SELF = SystemCaller.named("ExpiresDueOffers");

    private final DueOffers dueOffers;
    private final Commands commands;
    private final Clock clock;

    ExpiresDueOffers(DueOffers dueOffers, Commands commands, Clock clock) {
        this.dueOffers = dueOffers;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${gongdan.application.expiry-interval:PT1M}",
            fixedDelayString = "${gongdan.application.expiry-interval:PT1M}")
    void expire() {
        for (var application : dueOffers.on(LocalDate.now(clock))) {
            try {
                commands.send(new ExpireOffer(application), SELF);
            } catch (RuntimeException failed) {
                if (!isAnsweredMeanwhile(failed)) {
                    LOG.warn("the offer of {} cannot expire now; tried again in the next round", application, failed);
                }
            }
        }
    }

    /** The table of deadlines follows the applications by a moment. */
    private static boolean isAnsweredMeanwhile(RuntimeException failed) {
        return failed instanceof CommandRefused refused
                && (refused.refusal() == ApplicationRefusal.ALREADY_ACCEPTED
                        || refused.refusal() == ApplicationRefusal.ALREADY_ENDED);
    }
}
