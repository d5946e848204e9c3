-- One line for every event of every feature, derived from the event store; all of it can be built again.
create table audit_event (
    position     bigint       primary key,
    at           timestamptz  not null,
    event        varchar(128) not null,
    payload_type varchar(255) not null,
    stream       varchar(128) not null,
    sequence     bigint       not null,
    actor        varchar(255),
    actor_name   varchar(255),
    organisation varchar(64),
    -- of the bytes as they are stored, so that a line can be proven against the event store
    sha256       char(64)     not null,
    payload      jsonb        not null
);
create index audit_event_stream on audit_event (stream, position);
create index audit_event_actor on audit_event (actor, position);
create index audit_event_actor_name on audit_event (actor_name, position);
create index audit_event_type on audit_event (event, position);
create index audit_event_at on audit_event (at);

-- Which events name which things: the stream itself, and every id of ours inside the payload.
create table audit_reference (
    ref      varchar(128) not null,
    position bigint       not null references audit_event on delete cascade,
    primary key (ref, position)
);
create index audit_reference_position on audit_reference (position);

-- What auditors looked at. Not derived from anything: never truncated.
create table audit_read (
    id         bigserial    primary key,
    at         timestamptz  not null,
    actor      varchar(255) not null,
    actor_name varchar(255) not null,
    what       text         not null,
    parameters jsonb        not null
);
create index audit_read_at on audit_read (at);
