-- One row a fund as it stands now; amounts in fen. The check is a second guard: the aggregate refuses first.
create table fund (
    fund_id      varchar(128) primary key,
    funder       varchar(16)  not null,
    year         integer      not null,
    name_zh      text         not null,
    name_en      text         not null,
    purpose      text         not null,
    appropriated bigint       not null default 0,
    reserved     bigint       not null default 0 check (reserved >= 0),
    committed    bigint       not null default 0 check (committed >= 0),
    paid         bigint       not null default 0 check (paid >= 0),
    recovered    bigint       not null default 0 check (recovered between 0 and paid),
    closed       boolean      not null default false,
    opened_at    timestamptz  not null,
    version      bigint       not null,
    constraint never_over_committed check (reserved + committed + paid - recovered <= appropriated)
);

create table fund_movement (
    fund_id    varchar(128) not null,
    version    bigint       not null,
    kind       varchar(16)  not null,
    reference  varchar(255) not null,
    name       varchar(255),
    amount_fen bigint       not null,
    moved_at   timestamptz  not null,
    primary key (fund_id, version)
);
create index fund_movement_reference on fund_movement (reference);
