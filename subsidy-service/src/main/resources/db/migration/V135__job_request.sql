-- What people asked of jobs outside their schedules; kept up from events. Takes the place of requests to one job alone.
create table job_request (
    id           text        primary key,
    kind         text        not null,
    job          text        not null,
    parameters   jsonb       not null,
    of_run       bigint,
    requested_by text        not null,
    requested_at timestamptz not null,
    answered_at  timestamptz,
    run          bigint,
    refusal      text,
    arguments    jsonb       not null default '[]',
    version      bigint      not null
);

create index job_request_newest on job_request (requested_at desc, id);
create index job_request_waiting on job_request (requested_at) where answered_at is null;

drop table reconciliation_request;
