-- What a funder holds back of a claim, and what became of it; settled when it was released or forfeited.
create table claim_retention_row (
    claim_id   varchar(128) not null references claim_row on delete cascade,
    party      varchar(16)  not null,
    fund_id    varchar(128) not null,
    amount     bigint       not null,
    standing   varchar(16)  not null,
    settled_at timestamptz,
    batch_id   varchar(128),
    value_date date,
    primary key (claim_id, party)
);
create index claim_retention_open on claim_retention_row (party) where standing = 'OPEN';

insert into claim_retention_row (claim_id, party, fund_id, amount, standing)
select claim_id, party, fund_id, retained, 'HELD' from claim_instalment_row where retained > 0;

-- Of each investment what was judged of its retention, and its approved claims: whichever comes last settles the claim.
create table claim_retention_case (
    investment_id varchar(128) primary key,
    ground        jsonb,
    forfeited     text
);
create table claim_retention_case_claim (
    claim_id      varchar(128) primary key,
    investment_id varchar(128) not null
);
create index claim_retention_case_claims on claim_retention_case_claim (investment_id);
insert into claim_retention_case_claim (claim_id, investment_id)
select claim_id, investment_id from claim_row where status = 'APPROVED';
