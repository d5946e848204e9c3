-- What became of a report beyond its generation.
alter table report
    add column keep_until date,
    add column signed_by  char(64);
create index report_kept_until on report (keep_until) where status = 'GENERATED';
create index report_sha256 on report (sha256);

-- Reports that wait to be generated or are being generated. Not derived: rows are taken, and go when it is done.
create table report_work (
    id           varchar(128) primary key,
    requested_by varchar(255) not null,
    queued_at    timestamptz  not null,
    -- the process and thread that generates it, and when that last gave a sign of life
    worker       varchar(64),
    beat_at      timestamptz,
    attempts     integer      not null default 0,
    phase        varchar(16)  not null default 'QUEUED',
    done         bigint       not null default 0,
    total        bigint
);
create index report_work_waiting on report_work (queued_at, id);

-- Whose report was taken up last, so that people take turns.
create table report_turn (
    requested_by varchar(255) primary key,
    served_at    timestamptz  not null
);
