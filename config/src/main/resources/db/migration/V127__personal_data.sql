-- The key of each person, wrapped by the master key, which is not in the database. Erased: the row without the key.
create table person_key (
    person      varchar(160) primary key,
    wrapped_key bytea,
    -- the newest name under which the person acted, sealed as everywhere else, to find the person by
    label       text,
    created_at  timestamptz  not null,
    erased_at   timestamptz,
    check ((wrapped_key is null) = (erased_at is not null))
);
comment on table person_key is 'never-deleted: who was erased stays erased';

-- Which master key that is: another one is refused instead of making data that nobody can read.
create table personal_master_key (
    id          integer     primary key check (id = 1),
    fingerprint varchar(64) not null
);
comment on table personal_master_key is 'append-only';
