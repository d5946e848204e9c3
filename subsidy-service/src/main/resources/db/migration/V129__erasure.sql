-- One row a request to erase a person; texts are sealed as in the events.
create table erasure (
    id                varchar(80)  primary key,
    person            varchar(160) not null,
    ground            varchar(40)  not null,
    reason            text         not null,
    status            varchar(20)  not null,
    requested_by      varchar(255) not null,
    requested_by_name text,
    requested_at      timestamptz  not null,
    decided_by        varchar(255),
    decided_by_name   text,
    decided_at        timestamptz,
    answer            text,
    erased            jsonb,
    kept              jsonb,
    version           bigint       not null
);
create index erasure_requested_at on erasure (requested_at desc, id);
