package org.gongdan.subsidy.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.enterprise.Enterprises.Profile;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.FactValue;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.SharedLine;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What makes an application part of a joint one: its part of the shared cost, and of the lead company's minimum. The
 * joint application works it out; here it is pinned, so that each member is reviewed, approved and paid on its own.
 *
 * @param jointId the joint application
 * @param mode {@code CLUSTER} or {@code CHAIN}
 * @param members how many there are, this one among them
 * @param shared its parts of the shared cost; none before the joint application is submitted
 * @param leadFloor what the lead company bears here at least; null when the minimum of the tier holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JointPart(
        String jointId,
        String leadUscc,
        String mode,
        int members,
        List<SharedLine> shared,
        @Nullable Money leadFloor) {

    public JointPart {
        shared = List.copyOf(shared);
    }

    /** The facts on that day, with those that follow from doing it jointly. */
    public Facts factsOf(Project project, @Nullable FunctionNeeds functions, Profile enterprise, LocalDate today) {
        return added(FactsOf.of(project, functions, enterprise, today));
    }

    /** The same facts with the mode and the number of members as they are now. */
    public Facts added(Facts facts) {
        return facts.with(KnownFact.MODE, mode).with(KnownFact.MEMBER_COUNT.key(), new FactValue.Whole(members));
    }

    @JsonIgnore
    List<CostLine> lines() {
        return shared.stream().map(SharedLine::line).toList();
    }
}
