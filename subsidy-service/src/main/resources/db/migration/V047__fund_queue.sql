-- Who waits for which fund, in the order of submission.
create table application_submission (
    application_id varchar(80) primary key,
    submitted_at   timestamptz not null,
    award          jsonb
);

-- One row for each share of an award; it stays when the share waits no longer, so that whoever leaves
-- the queue can still be asked which funds it was waiting for.
create table application_fund_queue (
    application_id varchar(80) collate "C" not null,
    fund_id        varchar(80) not null,
    party          varchar(16) not null,
    amount_fen     bigint      not null,
    submitted_at   timestamptz not null,
    waiting        boolean     not null,
    primary key (application_id, fund_id)
);
create index application_fund_queue_in_order
    on application_fund_queue (fund_id, submitted_at, application_id) where waiting;

-- Where the queue of a fund goes on after the end of its year.
create table application_fund_successor (
    fund_id      varchar(80) primary key,
    successor_id varchar(80) not null
);

insert into application_submission (application_id, submitted_at, award)
select a.id, a.submitted_at, w.award
from application a left join application_awaiting_funds w on w.application_id = a.id
where a.submitted_at is not null;

insert into application_fund_queue (application_id, fund_id, party, amount_fen, submitted_at, waiting)
select s.application_id, fund.value, fund.key,
       round((line.value -> 'amount' ->> 'amount')::numeric * 100)::bigint, s.submitted_at, true
from application_submission s
     join application_awaiting_funds w on w.application_id = s.application_id
     cross join lateral jsonb_each_text(s.award -> 'funds') as fund
     join lateral jsonb_array_elements(s.award -> 'split' -> 'lines') as line
         on line.value ->> 'party' = fund.key
where (line.value -> 'amount' ->> 'amount')::numeric > 0;

drop table application_awaiting_funds;
