package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.junit.jupiter.api.Test;

/** What was stored before caps were counted is read as it was meant: nothing limited it. */
class OlderEventsTest {

    @Test
    void readsAProposalWithoutRooms() throws IOException {
        TierProposed read = read("TierProposed@old", TierProposed.class);
        assertThat(read.rooms()).isEmpty();
        assertThat(read.proposedBy()).isNotBlank();
    }

    @Test
    void readsAFindingWithoutRooms() throws IOException {
        EligibilityFound read = read("EligibilityFound@old", EligibilityFound.class);
        assertThat(read.rooms()).isEmpty();
        assertThat(read.findings()).isNotEmpty();
    }

    private static <T> T read(String name, Class<T> event) throws IOException {
        try (var file = OlderEventsTest.class.getResourceAsStream("/contracts/" + name + ".json")) {
            assertThat(file).as(name).isNotNull();
            return Jackson3Serializer.builder()
                    .build()
                    .deserialize(new SimpleSerializedObject<>(file.readAllBytes(), byte[].class, event.getName(), "1"));
        }
    }
}
