-- Checks of past decisions, and the decisions that came out otherwise when they were last checked.
create table decision_check (
    id          varchar(80) primary key,
    status      varchar(16) not null,
    started_by  text        not null,
    started_at  timestamptz not null,
    heard_at    timestamptz not null,
    finished_at timestamptz,
    total       bigint      not null,
    done        bigint      not null default 0,
    decisions   bigint      not null default 0,
    differing   bigint      not null default 0
);
create unique index decision_check_under_way on decision_check (status) where status = 'RUNNING';

create table decision_difference (
    application_id varchar(80) not null,
    sequence       bigint      not null,
    event          varchar(40) not null,
    figures        jsonb       not null,
    check_id       varchar(80) not null,
    found_at       timestamptz not null,
    primary key (application_id, sequence)
);
