-- The Merkle log over the event store: what was hashed once is never hashed anew from the store, so that a later change
-- of the store shows. A full tile never changes.
create table log_tile (
    level     smallint not null,
    number    bigint   not null,
    -- up to 256 hashes of 32 bytes each
    hashes    bytea    not null,
    -- where in the store the leaves of this tile are; null above the leaves
    positions bigint[],
    primary key (level, number)
);
create unique index log_tile_first_position on log_tile ((positions[1])) where level = 0;

create table log_checkpoint (
    size      bigint      primary key,
    root      bytea       not null,
    -- the text and the log's own signature, as it is handed out
    note      text        not null,
    signed_at timestamptz not null
);

-- Signatures of others over the same text, by keys that are not kept here.
create table log_cosignature (
    size     bigint       not null references log_checkpoint,
    key_name varchar(128) not null,
    line     text         not null,
    seen_at  timestamptz  not null,
    primary key (size, key_name)
);
