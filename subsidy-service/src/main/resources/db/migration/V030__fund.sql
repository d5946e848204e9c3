-- One row a fund as it stands now; amounts in fen. It shows what the events say, even were that
-- impossible: a check here could prevent nothing any more, and would only hide the fund and those behind it.
create table fund (
    fund_id      varchar(128) primary key,
    funder       varchar(16)  not null,
    year         integer      not null,
    name_zh      text         not null,
    name_en      text         not null,
    purpose      text         not null,
    appropriated bigint       not null default 0,
    reserved     bigint       not null default 0,
    committed    bigint       not null default 0,
    paid         bigint       not null default 0,
    recovered    bigint       not null default 0,
    closed       boolean      not null default false,
    opened_at    timestamptz  not null,
    version      bigint       not null
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
