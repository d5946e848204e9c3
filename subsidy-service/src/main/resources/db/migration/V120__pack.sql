-- Who asked for which audit pack, and what became of it; all of it can be built again from the events.
create table pack (
    id                 varchar(128) primary key,
    investment_id      varchar(128),
    scope              jsonb        not null,
    status             varchar(16)  not null,
    requested_by       varchar(255) not null,
    requested_by_name  varchar(255) not null,
    requested_at       timestamptz  not null,
    assembled_at       timestamptz,
    sha256             char(64),
    size               bigint,
    investments        integer      not null default 0,
    events             integer      not null default 0,
    checkpoint_size    bigint,
    failure            text,
    downloads          integer      not null default 0,
    last_downloaded_at timestamptz,
    version            bigint       not null
);
create index pack_newest on pack (requested_at desc, id);
create index pack_investment on pack (investment_id);
create index pack_requested on pack (requested_at) where status = 'REQUESTED';

-- Which node puts a pack together, and how far it has come. Not derived from anything; worthless once it is done.
create table pack_work (
    pack_id      varchar(128) primary key,
    node         varchar(64)  not null,
    leased_until timestamptz  not null,
    attempts     integer      not null,
    done         bigint       not null,
    total        bigint       not null
);
