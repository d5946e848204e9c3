-- What batch says of its jobs, for processes that do not know them; see JobBoard.
create table job_board (
    name        text primary key,
    description jsonb       not null,
    seen_at     timestamptz not null
);

-- Lists of runs and the question whether a schedule has been kept look these up; Spring Batch brings no such index.
create index batch_job_execution_instance on batch_job_execution (job_instance_id);
create index batch_step_execution_job on batch_step_execution (job_execution_id);
create index batch_job_execution_param on batch_job_execution_params (parameter_name, parameter_value);
create index batch_job_execution_of_params on batch_job_execution_params (job_execution_id);

-- How far each step is: counted work is kept in the step's context, which is written with every chunk.
create view job_step as
select step.step_execution_id,
       step.job_execution_id,
       run.job_instance_id,
       step.step_name,
       step.status,
       step.start_time,
       step.end_time,
       step.last_updated,
       step.commit_count,
       (context.body -> 'done' ->> 1)::bigint  as done,
       (context.body -> 'total' ->> 1)::bigint as total,
       case when step.status in ('FAILED', 'UNKNOWN') then context.body ->> 'failure' end as failure
from batch_step_execution step
         join batch_job_execution run on run.job_execution_id = step.job_execution_id
         left join lateral (
             select case when pg_input_is_valid(stored.text, 'jsonb') then stored.text::jsonb end as body
             from (select coalesce(kept.serialized_context, kept.short_context) as text
                   from batch_step_execution_context kept
                   where kept.step_execution_id = step.step_execution_id) stored
         ) context on true;
