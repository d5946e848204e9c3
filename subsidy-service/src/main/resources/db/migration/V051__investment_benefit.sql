-- What is known of an investment beside its indicators: corrected baselines, running costs, use of functions, retention.
alter table investment
    add column baselines_frozen_at timestamptz,
    add column go_live_on          date,
    add column retention           varchar(16) not null default 'HELD',
    add column retention_ground    jsonb,
    add column retention_waiting   jsonb;

-- Reports that a later one of the same month superseded before anybody verified them.
create table investment_measurement_superseded (
    investment_id varchar(128) not null references investment on delete cascade,
    indicator     varchar(128) not null,
    month         date         not null,
    version       bigint       not null,
    value         numeric      not null,
    evidence      jsonb        not null,
    measured_by   text         not null,
    measured_at   timestamptz  not null,
    primary key (investment_id, indicator, month, version)
);

-- Corrections of baselines: prepared, and in force once confirmed.
create table investment_baseline_change (
    investment_id varchar(128) not null references investment on delete cascade,
    indicator     varchar(128) not null,
    version       bigint       not null,
    baseline      jsonb        not null,
    replaced      jsonb        not null,
    reason        text         not null,
    prepared_by   text         not null,
    prepared_at   timestamptz  not null,
    confirmed_by  text,
    confirmed_at  timestamptz,
    primary key (investment_id, indicator, version)
);

create table investment_running_cost (
    investment_id varchar(128) not null references investment on delete cascade,
    month         date         not null,
    kind          varchar(16)  not null,
    claimed_fen   bigint       not null,
    evidence      jsonb        not null,
    recorded_by   text         not null,
    recorded_at   timestamptz  not null,
    verified_fen  bigint,
    basis         text,
    verified_by   text,
    verified_at   timestamptz,
    primary key (investment_id, month, kind)
);

-- Use of the bought functions, so many days after going live.
create table investment_function_use (
    investment_id varchar(128) not null references investment on delete cascade,
    day           integer      not null,
    bought        integer      not null,
    used          jsonb        not null,
    evidence      jsonb        not null,
    measured_by   text         not null,
    measured_at   timestamptz  not null,
    verified      jsonb,
    basis         text,
    verified_by   text,
    verified_at   timestamptz,
    primary key (investment_id, day)
);
create index investment_live_since on investment (go_live_on) where status = 'OPEN' and go_live_on is not null;
