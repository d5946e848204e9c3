-- The dated money and benefit of every investment in narrow rows, because a reconciliation reads all of them each time.
-- What many rows would repeat, an id or the terms of an indicator, is kept once and named by a number.
create table flow_investment (
    key           integer generated always as identity primary key,
    investment_id varchar(128) not null unique,
    uscc          varchar(18)  not null,
    scenario      varchar(128) not null,
    eligible_fen  bigint       not null,
    lead_fen      bigint       not null,
    provider_fen  bigint       not null
);

create table flow_indicator (
    investment  integer      not null references flow_investment on delete cascade,
    ordinal     smallint     not null,
    code        varchar(128) not null,
    better      varchar(16)  not null,
    baseline    numeric      not null,
    unit_fen    bigint       not null,
    attribution numeric      not null,
    primary key (investment, ordinal)
);

-- Whose changes are comparable: who stands together under one control counts as one.
create table flow_enterprise (
    uscc        varchar(18)  primary key,
    industry    varchar(64)  not null,
    undertaking varchar(128) not null
);

-- Lines of claims that are not decided yet; they become flows when the claim is approved.
create table flow_claim_line (
    claim_id     varchar(128) not null,
    line         integer      not null,
    paid_on      date         not null,
    cost_fen     bigint       not null,
    deducted_fen bigint       not null default 0,
    primary key (claim_id, line)
);

-- kind: 1 outlay, 2 public money, 3 partner's money, 4 running cost, 5 benefit; amounts are signed as in a cash flow.
-- Changes are parts of a million millionth of the baseline. source names what the row came from, within its investment.
create table investment_flow (
    source          bigint   not null,
    claimed_fen     bigint   not null,
    verified_fen    bigint,
    claimed_change  bigint,
    verified_change bigint,
    investment      integer  not null,
    flows_on        date     not null,
    kind            smallint not null,
    indicator       smallint,
    primary key (investment, source)
);
