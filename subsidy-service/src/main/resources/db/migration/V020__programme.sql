create table programme_row (
    programme_id      varchar(128) primary key,
    name_zh           text         not null,
    name_en           text         not null,
    status            varchar(16)  not null,
    published_version integer,
    draft_version     integer,
    draft             jsonb,
    drafted_by        varchar(128),
    version           bigint       not null
);

create table programme_version_row (
    programme_id   varchar(128) not null,
    rules_version  integer      not null,
    effective_from date         not null,
    effective_to   date,
    rules          jsonb        not null,
    published_by   varchar(128) not null,
    published_at   timestamptz  not null,
    primary key (programme_id, rules_version)
);

create table programme_call_row (
    programme_id varchar(128) not null,
    call         varchar(64)  not null,
    opens_on     date         not null,
    closes_on    date         not null,
    closed       boolean      not null,
    primary key (programme_id, call)
);
