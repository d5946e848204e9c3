package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.junit.jupiter.api.Test;

/** What was stored before caps were counted and cost had dates is read as it was meant: nothing limited it. */
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

    @Test
    void readsASubmissionWithoutTheOpeningOfItsCall() throws IOException {
        ApplicationSubmitted read = read("ApplicationSubmitted@old", ApplicationSubmitted.class);
        assertThat(read.callOpensOn()).isNull();
        assertThat(read.facts()).isEqualTo(Scenario.FACTS);
    }

    @Test
    void readsCostWithoutTaxOrDates() throws IOException {
        CostLinesSet read = read("CostLinesSet@old", CostLinesSet.class);
        assertThat(read.lines()).isEqualTo(Scenario.LINES);
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
