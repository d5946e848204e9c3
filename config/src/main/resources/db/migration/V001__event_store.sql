-- The event store. Rows are written once; what a row says is never changed by the application.
create table domain_event (
    global_index         bigserial primary key,
    event_identifier     varchar(64)  not null unique,
    aggregate_identifier varchar(128) not null,
    sequence_number      bigint       not null,
    type                 varchar(128),
    time_stamp           varchar(40)  not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(32),
    payload              bytea        not null,
    meta_data            bytea,
    unique (aggregate_identifier, sequence_number)
);

create table domain_snapshot (
    aggregate_identifier varchar(128) not null,
    sequence_number      bigint       not null,
    type                 varchar(128) not null,
    event_identifier     varchar(64)  not null unique,
    time_stamp           varchar(40)  not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(32),
    payload              bytea        not null,
    meta_data            bytea,
    primary key (aggregate_identifier, sequence_number)
);

-- A sequence number is drawn before its row can be seen. A transaction that draws 7, and commits after 8 was read,
-- would be passed by: Axon forgets such a gap by the age of the event. So every append holds one lock from before its
-- number is drawn (a statement trigger fires before the row's defaults) until it ends: global order is commit order.
create function append_in_commit_order() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(4829);
    return null;
end
$$;

create trigger append_in_commit_order before insert on domain_event
    for each statement execute function append_in_commit_order();

create table event_token (
    processor_name varchar(128) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    time_stamp     varchar(40),
    owner          varchar(255),
    primary key (processor_name, segment)
);

-- Column names are those of the framework's own schema, folded to lower case.
create table dead_letter (
    deadletteridentifier varchar(255) not null primary key,
    processinggroup      varchar(255) not null,
    sequenceidentifier   varchar(255) not null,
    sequenceindex        bigint       not null,
    messagetype          varchar(255) not null,
    eventidentifier      varchar(255) not null,
    timestamp            varchar(255) not null,
    payloadtype          varchar(255) not null,
    payloadrevision      varchar(255),
    payload              bytea        not null,
    metadata             bytea,
    type                 varchar(255),
    aggregateidentifier  varchar(255),
    sequencenumber       bigint,
    tokentype            varchar(255),
    token                bytea,
    enqueuedat           varchar(255) not null,
    lasttouched          varchar(255),
    processingstarted    varchar(255),
    causetype            varchar(255),
    causemessage         varchar(1023),
    diagnostics          bytea,
    unique (processinggroup, sequenceidentifier, sequenceindex)
);
create index dead_letter_group on dead_letter (processinggroup);
