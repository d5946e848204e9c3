-- Results of reconciliation have streams and rows of their own. Those of the investment feature were of no deployed
-- version.
drop table investment_break;
drop table investment_reconciliation;
alter table investment
    drop column reconciled_period,
    drop column figures,
    drop column npv,
    drop column xirr,
    drop column payback_months,
    drop column roi;

-- What each stream of results has come to. It is no read model: the handlers of commands read and lock it instead of
-- whole streams, and change it in the transaction that appends the events. Ids sort by their bytes everywhere, because
-- the hash of a run depends on their order.
create table reconciliation_state (
    period        varchar(7)                not null,
    investment_id varchar(128) collate "C"  not null,
    sequence      bigint                    not null default -1,
    run_id        varchar(128)              not null default '',
    position      bigint                    not null default -1,
    sha256        varchar(64)               not null default '',
    figures       text                      not null default '',
    breaks        text                      not null default '[]',
    unexplained   integer                   not null default 0,
    raised        integer                   not null default 0,
    cleared       integer                   not null default 0,
    primary key (period, investment_id)
) with (fillfactor = 70);
create index reconciliation_state_unexplained on reconciliation_state (investment_id) where unexplained > 0;

-- Read models; all of them can be built again from the events.
create table reconciliation_result (
    investment_id  varchar(128) collate "C" not null,
    period         varchar(7)   not null,
    run_id         varchar(128) not null,
    position       bigint       not null,
    figures        jsonb        not null,
    supersedes     varchar(128),
    changed        jsonb        not null,
    superseded_by  varchar(128),
    reconciled_at  timestamptz  not null,
    npv            numeric,
    xirr           numeric,
    payback_months integer,
    roi            numeric,
    primary key (investment_id, period, run_id)
);
create index reconciliation_result_in_force on reconciliation_result (period, investment_id)
    where superseded_by is null;
create index reconciliation_result_of_run on reconciliation_result (run_id, investment_id);

create table reconciliation_break (
    investment_id     varchar(128) collate "C" not null,
    period            varchar(7)   not null,
    type              varchar(64)  not null,
    severity          varchar(16)  not null,
    expected_fen      bigint       not null,
    found_fen         bigint       not null,
    tolerance_fen     bigint       not null,
    reports_due       integer,
    reports_received  integer,
    first_period      varchar(7)   not null,
    first_on          date         not null,
    run_id            varchar(128) not null,
    raised_at         timestamptz  not null,
    cleared_by        varchar(128),
    cleared_at        timestamptz,
    explanation       text,
    explained_by      text,
    explained_by_name text,
    explained_at      timestamptz,
    version           bigint       not null,
    primary key (investment_id, period, type)
);
create index reconciliation_break_open on reconciliation_break (first_on, investment_id)
    where cleared_at is null and explanation is null;
create index reconciliation_break_newest on reconciliation_break (first_on, investment_id, period, type);

create table reconciliation_subject (
    investment_id varchar(128) collate "C" primary key,
    uscc          varchar(18)  not null,
    title         text         not null
);
create index reconciliation_subject_uscc on reconciliation_subject (uscc);

create table reconciliation_run (
    id           varchar(128) primary key,
    job          varchar(64)  not null,
    period       varchar(7)   not null,
    rate         numeric      not null,
    position     bigint       not null,
    scope        varchar(128) not null,
    started_at   timestamptz  not null,
    completed_at timestamptz,
    manifest     jsonb
);
create index reconciliation_run_newest on reconciliation_run (started_at desc, id);
