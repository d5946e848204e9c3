-- Who asked for which report, and what became of it; all of it can be built again from the events.
create table report (
    id                 varchar(128) primary key,
    kind               varchar(64)  not null,
    investment_id      varchar(128),
    programme_id       varchar(128),
    period             varchar(7),
    format             varchar(8)   not null,
    language           varchar(8)   not null,
    status             varchar(16)  not null,
    requested_by       varchar(255) not null,
    requested_by_name  varchar(255) not null,
    requested_at       timestamptz  not null,
    generated_at       timestamptz,
    sha256             char(64),
    size               bigint,
    position           bigint,
    failure            text,
    downloads          integer      not null default 0,
    last_downloaded_at timestamptz,
    version            bigint       not null
);
create index report_newest on report (requested_at desc, id);
