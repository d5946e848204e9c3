-- Investments for lists, reports and jobs; all of it can be built again from the events.
create table investment (
    id                 varchar(128) primary key,
    application_id     varchar(128) not null,
    uscc               varchar(18)  not null,
    programme_id       varchar(128) not null,
    programme_version  integer      not null,
    tier               varchar(128) not null,
    title              text         not null,
    eligible_cost_fen  bigint       not null,
    government_fen     bigint       not null,
    association_fen    bigint       not null,
    lead_fen           bigint       not null,
    provider_fen       bigint       not null,
    enterprise_fen     bigint       not null,
    claimed_fen        bigint       not null default 0,
    agreed_on          date         not null,
    status             varchar(16)  not null,
    closed_because     text,
    project            jsonb        not null,
    cost_lines         jsonb        not null,
    award              jsonb        not null,
    reconciled_period  varchar(7),
    figures            jsonb,
    npv                numeric,
    xirr               numeric,
    payback_months     integer,
    roi                numeric,
    version            bigint       not null
);
create index investment_uscc on investment (uscc);
create index investment_newest on investment (agreed_on desc, id);
create index investment_live on investment (id) where status = 'OPEN';

create table investment_indicator (
    investment_id varchar(128) not null references investment on delete cascade,
    code          varchar(128) not null,
    ordinal       integer      not null,
    definition    jsonb        not null,
    primary key (investment_id, code)
);

create table investment_measurement (
    investment_id varchar(128) not null references investment on delete cascade,
    indicator     varchar(128) not null,
    month         date         not null,
    claimed       numeric      not null,
    evidence      jsonb        not null,
    measured_by   text         not null,
    measured_at   timestamptz  not null,
    verified      numeric,
    basis         text,
    verified_by   text,
    verified_at   timestamptz,
    primary key (investment_id, indicator, month)
);

create table investment_milestone (
    investment_id varchar(128) not null references investment on delete cascade,
    code          varchar(128) not null,
    ordinal       integer      not null,
    name_zh       text         not null,
    name_en       text         not null,
    due_on        date         not null,
    reached_on    date,
    evidence      jsonb        not null default '[]',
    reported_by   text,
    reported_at   timestamptz,
    verified_by   text,
    verified_at   timestamptz,
    primary key (investment_id, code)
);

create table investment_reconciliation (
    investment_id varchar(128) not null references investment on delete cascade,
    period        varchar(7)   not null,
    run_id        varchar(128) not null,
    position      bigint       not null,
    figures       jsonb        not null,
    supersedes    varchar(128),
    superseded_by varchar(128),
    reconciled_at timestamptz  not null,
    primary key (investment_id, period, run_id)
);
create index investment_reconciliation_in_force on investment_reconciliation (period, investment_id)
    where superseded_by is null;

create table investment_break (
    investment_id varchar(128) not null references investment on delete cascade,
    period        varchar(7)   not null,
    type          varchar(64)  not null,
    found         jsonb        not null,
    run_id        varchar(128) not null,
    raised_at     timestamptz  not null,
    cleared_at    timestamptz,
    explanation   text,
    explained_by  text,
    explained_at  timestamptz,
    primary key (investment_id, period, type)
);
create index investment_break_open on investment_break (investment_id)
    where cleared_at is null and explanation is null;
