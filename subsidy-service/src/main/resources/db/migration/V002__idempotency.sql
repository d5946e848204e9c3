create table idempotency (
    caller       varchar(128) not null,
    key          varchar(200) not null,
    fingerprint  char(64)     not null,
    claimed_at   timestamptz  not null,
    status       integer,
    content_type varchar(255),
    location     varchar(1000),
    etag         varchar(64),
    body         bytea,
    primary key (caller, key)
);
create index idempotency_age on idempotency (claimed_at);
