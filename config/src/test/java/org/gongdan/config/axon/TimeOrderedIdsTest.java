package org.gongdan.config.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void areTheOnesThatAxonUses() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
    }

    @Test
    void areVersionSevenWithTheTimeInFront() {
        var before = System.currentTimeMillis();
        var id = UUID.fromString(new TimeOrderedIds().generateIdentifier());
        var after = System.currentTimeMillis();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    }

    @Test
    void areNeverTheSameWithinOneProcessNorInTwo() {
        var here = new TimeOrderedIds();
        var there = new TimeOrderedIds();
        var drawn = ConcurrentHashMap.<String>newKeySet();
        IntStream.range(0, 200_000).parallel().forEach(number -> {
            drawn.add(here.generateIdentifier());
            drawn.add(there.generateIdentifier());
        });
        assertThat(drawn).hasSize(400_000);
    }
}
