-- Results of what-ifs, for as long as somebody may want to look at them; no part of the domain, and no event tells of it.
create table what_if_run (
    id           varchar(80) primary key,
    programme_id varchar(80)  not null,
    programme    jsonb        not null,
    version      integer      not null,
    draft        boolean      not null,
    started_by   varchar(255) not null,
    started_at   timestamptz  not null,
    status       varchar(16)  not null,
    total        bigint       not null default 0,
    done         bigint       not null default 0,
    -- the process that runs it says so now and then; one that no longer does is dead
    alive_at     timestamptz  not null,
    finished_at  timestamptz,
    result       jsonb
);

create table what_if_change (
    run_id   varchar(80) not null references what_if_run on delete cascade,
    position integer     not null,
    kinds    text[]      not null,
    change   jsonb       not null,
    primary key (run_id, position)
);
