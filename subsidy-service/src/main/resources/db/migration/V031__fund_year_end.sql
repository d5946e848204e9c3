-- What came from the year before, what went on to the next, and what fell back to the funder.
alter table fund
    add column carried_in   bigint not null default 0,
    add column carried_out  bigint not null default 0,
    add column lapsed       bigint not null default 0,
    add column successor_id varchar(128);

-- What one person prepared and another has to confirm.
create table fund_year_end (
    fund_id          varchar(128) primary key,
    kind             varchar(16)  not null,
    name             varchar(255) not null,
    successor_id     varchar(128),
    rest_fen         bigint       not null,
    open             jsonb        not null,
    prepared_by      varchar(120) not null,
    prepared_by_name text,
    prepared_at      timestamptz  not null
);
create index fund_movement_by_kind on fund_movement (fund_id, kind, version desc);
