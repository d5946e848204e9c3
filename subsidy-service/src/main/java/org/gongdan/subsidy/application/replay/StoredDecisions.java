package org.gongdan.subsidy.application.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.subsidy.application.ApplicationEvent;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.DecisionReplays.Decision;
import org.gongdan.subsidy.application.DecisionReplays.Figure;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeVersionPublished;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.RuleSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the streams of applications, and of the programmes they name, as they are stored: no read model is trusted. */
@Component
class StoredDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(StoredDecisions.class);

    private static final String BEGINNINGS = " from domain_event where type = 'Application' and sequence_number = 0";

    private final EventStore events;
    private final JdbcClient jdbc;
    private final Clock clock;

    StoredDecisions(EventStore events, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers the rules it has read, for the time of one check. */
    final class Reader implements Replay.PinnedRules {

        private final Map<ProgrammeId, Map<Integer, RuleSet>> versions = new HashMap<>();

        @Override
        public Optional<RuleSet> version(ProgrammeId programme, int version) {
            return Optional.ofNullable(
                    versions.computeIfAbsent(programme, this::published).get(version));
        }

        /** A stream that cannot be read any more is a difference too. */
        List<Decision> decisions(ApplicationId application) {
            var replay = new Replay(new CaseFile(clock.getZone()), this);
            try {
                events.readEvents(application.value()).asStream().forEach(message -> {
                    if (message.getPayload() instanceof ApplicationEvent event) {
                        replay.read(event, message.getSequenceNumber(), message.getTimestamp());
                    }
                });
                return replay.decisions();
            } catch (RuntimeException unreadable) {
                LOG.warn("the decisions on {} cannot be replayed", application, unreadable);
                return List.of(new Decision(
                        -1,
                        "Unreadable",
                        Instant.EPOCH,
                        0,
                        List.of(new Figure("stream", "", String.valueOf(unreadable.getMessage())))));
            }
        }

        private Map<Integer, RuleSet> published(ProgrammeId programme) {
            var rules = new HashMap<Integer, RuleSet>();
            events.readEvents(programme.value()).asStream().forEach(message -> {
                if (message.getPayload() instanceof ProgrammeVersionPublished published) {
                    rules.put(published.rules().version(), published.rules());
                }
            });
            return rules;
        }
    }

    Reader reader() {
        return new Reader();
    }

    long count() {
        return jdbc.sql("select count(*)" + BEGINNINGS).query(Long.class).single();
    }

    /** @param last the id that the page before ended with, empty for the first */
    List<ApplicationId> page(String last, int size) {
        return jdbc.sql("select aggregate_identifier" + BEGINNINGS
                        + " and aggregate_identifier > :last order by aggregate_identifier limit :size")
                .param("last", last)
                .param("size", size)
                .query((row, _) -> new ApplicationId(row.getString(1)))
                .list();
    }
}
