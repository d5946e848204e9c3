package org.gongdan.subsidy.job;

import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;
import org.jspecify.annotations.Nullable;

/** What people ask of jobs, and what batch answers. Who may is a matter of each job, see {@link JobDescription}. */
public sealed interface JobRequestCommand {

    @TargetAggregateIdentifier
    JobRequestId requestId();

    /** Asks for a run outside the schedule; what is not typed is as usual, see {@link JobDescription#read}. */
    @AllowedFor({Role.OPERATOR, Role.FINANCE, Role.OFFICER})
    record RequestRun(JobRequestId requestId, String job, Map<String, String> typed) implements JobRequestCommand {

        public RequestRun {
            typed = Map.copyOf(typed);
        }
    }

    /** Asks a run to end after what it is doing just now. */
    @AllowedFor({Role.OPERATOR, Role.FINANCE, Role.OFFICER})
    record RequestStop(JobRequestId requestId, String job, long run) implements JobRequestCommand {}

    /** Asks that a run which failed or was stopped goes on. */
    @AllowedFor({Role.OPERATOR, Role.FINANCE, Role.OFFICER})
    record RequestRestart(JobRequestId requestId, String job, long run) implements JobRequestCommand {}

    /**
     * Says what came of it.
     *
     * @param run the run that was started, stopped or goes on; null when it was refused
     * @param refusal the code of the refusal; null when it was done
     * @param arguments what the text of the refusal names
     */
    @AllowedFor(
            value = {},
            system = true)
    record AnswerJobRequest(
            JobRequestId requestId,
            @Nullable Long run,
            @Nullable String refusal,
            List<String> arguments) implements JobRequestCommand {

        public AnswerJobRequest {
            arguments = List.copyOf(arguments);
        }
    }
}
