package org.gongdan.subsidy.enterprise;

import static org.gongdan.subsidy.enterprise.EnterpriseExamples.CLASSIFIED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.ID;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.NOW;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.OFFICER;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.REGISTERED;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.by;
import static org.gongdan.subsidy.enterprise.EnterpriseExamples.enterprise;

import org.gongdan.subsidy.enterprise.EnterpriseCommand.AssignGroup;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.GroupAssigned;
import org.junit.jupiter.api.Test;

class AssignGroupTest {

    @Test
    void recordsTheGroupOnce() {
        var assigned = new GroupAssigned(ID, "group-1", NOW);
        var command = new AssignGroup(ID, "group-1");
        enterprise().given(REGISTERED, CLASSIFIED).when(command, by(OFFICER)).expectEvents(assigned);
        enterprise()
                .given(REGISTERED, CLASSIFIED, assigned)
                .when(command, by(OFFICER))
                .expectNoEvents();
    }

    @Test
    void refusesAMalformedGroup() {
        enterprise()
                .given(REGISTERED, CLASSIFIED)
                .when(new AssignGroup(ID, "all of them"), by(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(EnterpriseRefusal.GROUP_MALFORMED);
    }
}
