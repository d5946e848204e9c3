package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.config.axon.CommandMetadata;

/** Takes down what happens, in its order, and passes it on in batches. */
final class Tape {

    private static final int BATCH = 1_000;
    private static final String NODE = "generated";

    private final Dice dice;
    private final Receiver receiver;
    private List<Fact> facts = new ArrayList<>(BATCH);
    private Map<String, Object> metadata = Map.of();
    private Instant now = Instant.EPOCH;

    Tape(Dice dice, Receiver receiver) {
        this.dice = dice;
        this.receiver = receiver;
    }

    /** Who takes the batches. */
    @FunctionalInterface
    interface Receiver {
        void take(List<Fact> facts);
    }

    /** One event before it is written. */
    record Fact(
            String eventId,
            String type,
            String stream,
            long number,
            Instant at,
            Object event,
            Map<String, Object> metadata) {}

    /** From now on this person acts. */
    Tape by(Actor actor, Instant at) {
        var beside = new HashMap<String, Object>();
        beside.put(CommandMetadata.ACTOR, actor.id());
        beside.put(CommandMetadata.ACTOR_NAME, actor.name());
        beside.put(CommandMetadata.NODE, NODE);
        if (actor.organisation() != null) {
            beside.put(CommandMetadata.ORGANISATION, actor.organisation());
        }
        metadata = beside;
        now = at;
        return this;
    }

    Tape record(Stream stream, Object event) {
        facts.add(new Fact(
                dice.uuidAt(now.toEpochMilli()), stream.type(), stream.id(), stream.take(), now, event, metadata));
        if (facts.size() == BATCH) {
            flush();
        }
        return this;
    }

    void flush() {
        if (!facts.isEmpty()) {
            receiver.take(facts);
            facts = new ArrayList<>(BATCH);
        }
    }
}
