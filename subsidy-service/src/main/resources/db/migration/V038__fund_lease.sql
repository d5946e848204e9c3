-- Which process serves a busy fund, so that its commands meet in one place and share transactions. Nothing is wrong when
-- two processes serve one fund for a moment: the stream's unique key lets only one of two decisions be stored.
create table fund_lease (
    fund_id varchar(128) primary key,
    node    varchar(64)  not null,
    until   timestamptz  not null
);

-- Commands handed to the process that serves the fund. What is lost here is sent again by the process that waits for it,
-- so that these rows need not survive a crash.
create unlogged table fund_inbox (
    entry_id  bigint generated always as identity primary key,
    node      varchar(64) not null,
    command   varchar(255) not null,
    payload   bytea       not null,
    meta_data bytea       not null,
    taken     boolean     not null default false,
    stored    boolean,
    sent_at   timestamptz not null default now()
);
create index fund_inbox_open on fund_inbox (node, entry_id) where not taken;
