create table application_awaiting_funds (
    application_id varchar(80) primary key,
    award          jsonb       not null,
    granted_at     timestamptz not null,
    fund_id        varchar(80)
);
create index application_awaiting_by_fund on application_awaiting_funds (fund_id, granted_at);

create table application_offer_deadline (
    application_id varchar(80) primary key,
    expires_on     date        not null
);
create index application_offer_by_deadline on application_offer_deadline (expires_on);
