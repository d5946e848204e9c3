create table payment_batch_row (
    batch_id    varchar(128) primary key,
    funder      varchar(16)  not null,
    status      varchar(16)  not null,
    amount      bigint       not null,
    prepared_by varchar(128) not null,
    prepared_at timestamptz  not null,
    first_by    varchar(128),
    second_by   varchar(128),
    released_at timestamptz,
    reason      text,
    version     bigint       not null
);
create index payment_batch_prepared on payment_batch_row (prepared_at desc);

create table payment_row (
    batch_id       varchar(128) not null references payment_batch_row on delete cascade,
    claim_id       varchar(128) not null,
    position       integer      not null,
    investment_id  varchar(128) not null,
    application_id varchar(128) not null,
    uscc           varchar(18)  not null,
    party          varchar(16)  not null,
    fund_id        varchar(128) not null,
    amount         bigint       not null,
    status         varchar(16)  not null,
    bank_reference varchar(200),
    value_date     date,
    reason         text,
    primary key (batch_id, claim_id)
);
create index payment_row_investment on payment_row (investment_id) where status = 'CONFIRMED';
