create table claim_row (
    claim_id       varchar(128) primary key,
    investment_id  varchar(128) not null,
    uscc           varchar(18)  not null,
    status         varchar(16)  not null,
    drafted_by     varchar(128) not null,
    drafted_at     timestamptz  not null,
    signed_by      varchar(128),
    submitted_at   timestamptz,
    decided_by     varchar(128),
    decided_at     timestamptz,
    reason         text,
    approved       bigint,
    version        bigint       not null
);
create index claim_row_investment on claim_row (investment_id);
create index claim_row_uscc on claim_row (uscc, drafted_at desc);
create index claim_row_drafted on claim_row (drafted_at desc);

create table claim_line_row (
    claim_id    varchar(128) not null references claim_row on delete cascade,
    line        integer      not null,
    content     jsonb        not null,
    cost        bigint       not null,
    paid_on     date         not null,
    decision    varchar(16),
    deducted    bigint       not null default 0,
    reason      varchar(32),
    note        text,
    checked_by  varchar(128),
    primary key (claim_id, line)
);

create table claim_instalment_row (
    claim_id   varchar(128) not null references claim_row on delete cascade,
    party      varchar(16)  not null,
    fund_id    varchar(128) not null,
    amount     bigint       not null,
    retained   bigint       not null,
    status     varchar(16)  not null,
    batch_id   varchar(128),
    value_date date,
    primary key (claim_id, party)
);
create index claim_instalment_open on claim_instalment_row (party) where status = 'OPEN';
