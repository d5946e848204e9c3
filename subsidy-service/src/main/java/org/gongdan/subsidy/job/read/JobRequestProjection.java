package org.gongdan.subsidy.job.read;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.job.JobRequestEvent;
import org.gongdan.subsidy.job.JobRequestEvent.JobRequestAnswered;
import org.gongdan.subsidy.job.JobRequestEvent.RestartRequested;
import org.gongdan.subsidy.job.JobRequestEvent.RunRequested;
import org.gongdan.subsidy.job.JobRequestEvent.StopRequested;
import org.gongdan.subsidy.job.JobRequestId;
import org.gongdan.subsidy.job.JobRequests.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row for each request to a job. */
@Component
@ProcessingGroup("job-request-list")
class JobRequestProjection {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    JobRequestProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What all requests have in common. */
    private record Asked(JobRequestId id, String job, String by, Instant at) {}

    @EventHandler
    void on(
            JobRequestEvent event,
            @SequenceNumber long version,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        switch (event) {
            case RunRequested(var id, var job, var parameters, var by, var at) ->
                insert(new Asked(id, job, actorName == null ? by : actorName, at), Kind.RUN, parameters, null);
            case StopRequested(var id, var job, var run, var by, var at) ->
                insert(new Asked(id, job, actorName == null ? by : actorName, at), Kind.STOP, Map.of(), run);
            case RestartRequested(var id, var job, var run, var by, var at) ->
                insert(new Asked(id, job, actorName == null ? by : actorName, at), Kind.RESTART, Map.of(), run);
            case JobRequestAnswered answered -> answer(answered, version);
        }
    }

    private void insert(Asked asked, Kind kind, Map<String, String> parameters, @Nullable Long of) {
        jdbc.sql("""
                insert into job_request (id, kind, job, parameters, of_run, requested_by, requested_at, version)
                values (:id, :kind, :job, cast(:parameters as jsonb), :of, :by, :at, 0) on conflict do nothing""")
                .param("id", asked.id().value())
                .param("kind", kind.name())
                .param("job", asked.job())
                .param("parameters", JSON.writeValueAsString(parameters))
                .param("of", of, Types.BIGINT)
                .param("by", asked.by())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void answer(JobRequestAnswered answered, long version) {
        jdbc.sql("""
                update job_request set run = :run, refusal = :refusal, arguments = cast(:arguments as jsonb), answered_at = :at,
                       version = :version
                where id = :id and version < :version""")
                .param("id", answered.requestId().value())
                .param("run", answered.run(), Types.BIGINT)
                .param("refusal", answered.refusal(), Types.VARCHAR)
                .param("arguments", JSON.writeValueAsString(answered.arguments()))
                .param("at", answered.answeredAt().atOffset(ZoneOffset.UTC))
                .param("version", version)
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table job_request").update();
    }
}
