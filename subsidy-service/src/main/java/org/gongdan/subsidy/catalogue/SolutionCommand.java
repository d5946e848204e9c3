package org.gongdan.subsidy.catalogue;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;

/** Everything a person can ask of a solution. */
public sealed interface SolutionCommand {

    @TargetAggregateIdentifier
    SolutionId solutionId();

    @AllowedFor(Role.OFFICER)
    record ListSolution(SolutionId solutionId, ProviderId providerId, SolutionSheet sheet) implements SolutionCommand {}

    /** What applications chose before stays as it was then. */
    @AllowedFor(Role.OFFICER)
    record ReviseSolution(SolutionId solutionId, SolutionSheet sheet) implements SolutionCommand {}

    @AllowedFor(Role.OFFICER)
    record WithdrawSolution(SolutionId solutionId, String reason) implements SolutionCommand {}
}
