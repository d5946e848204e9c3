-- The catalogue for lists and choices; all of it can be built again from the events.
create table catalogue_scenario (
    code         varchar(60) primary key,
    content      jsonb       not null,
    industries   text[]      not null,
    words        text        not null,
    published_at timestamptz not null,
    version      bigint      not null
);

create table catalogue_scenario_version (
    code    varchar(60) not null,
    number  integer     not null,
    content jsonb       not null,
    primary key (code, number)
);

create table catalogue_provider (
    id            varchar(80) primary key,
    uscc          varchar(18) not null,
    name          text        not null,
    name_en       text,
    contact       text,
    registered_at timestamptz not null,
    version       bigint      not null
);

create table catalogue_solution (
    id            varchar(80) primary key,
    provider_id   varchar(80) not null,
    sheet_version integer     not null,
    sheet         jsonb       not null,
    scenarios     text[]      not null,
    words         text        not null,
    status        varchar(10) not null,
    withdrawn_for text,
    changed_at    timestamptz not null,
    version       bigint      not null
);
create index catalogue_solution_by_provider on catalogue_solution (provider_id);
create index catalogue_solution_by_scenario on catalogue_solution using gin (scenarios);
