-- Fills the read tables with ${n} investments of 36 flows each; the same ${seed} gives the same rows. What is claimed,
-- approved, paid and booked agrees, but for one investment in fifty. Each statement ends with a semicolon in the last
-- column of a line.

create or replace function pick(number bigint, salt integer) returns double precision language sql immutable parallel safe
    return (hashint8extended(number, (salt + ${seed})::bigint) & 2147483647) / 2147483648.0;

create or replace function uid(number bigint) returns text language sql immutable parallel safe
    return md5(number::text || '${seed}')::uuid::text;

truncate investment, investment_indicator, flow_investment, flow_indicator, flow_enterprise, investment_flow, claim_row,
    claim_line_row, claim_instalment_row, claim_retention_row, payment_batch_row, payment_row, ledger_posting, peer_change, peer_own,
    reconciliation_state, domain_event cascade;

create temporary table project as
select i, 'investment-' || uid(i) as id, 'application-' || uid(i) as application,
       '91440100MA' || lpad((i * 5 / 8)::text, 8, '0') as uscc, 'scenario-' || (pick(i, 1) * 12)::int as scenario,
       (200000 + (pick(i, 2) * 800000)::bigint) * 100 as eligible,
       date '2023-01-05' + (pick(i, 3) * 25)::int as agreed_on,
       (5 + pick(i, 4) * 20)::numeric(8, 2) as baseline, (100000 + (pick(i, 5) * 400000)::bigint) as unit_fen
from generate_series(1, ${n}::bigint) i;

insert into investment (id, application_id, uscc, programme_id, programme_version, tier, title, eligible_cost_fen,
    government_fen, association_fen, lead_fen, provider_fen, enterprise_fen, agreed_on, status, project, cost_lines, award,
    version)
select id, application, uscc, 'programme-pilot', 1, 'B', '视觉检测改造 ' || i, eligible, eligible * 3 / 10, eligible * 2 / 10,
       0, 0, eligible - eligible * 3 / 10 - eligible * 2 / 10, agreed_on, 'OPEN',
       jsonb_build_object('title', '视觉检测改造', 'description', repeat('在产线上用摄像头与模型识别瑕疵，', 6), 'scenario', scenario),
       jsonb_build_array(jsonb_build_object('category', 'software', 'amount', eligible)),
       jsonb_build_object('tier', 'B', 'lines', repeat('合格成本的百分之三十由政府承担。', 12)), 30
from project;

insert into investment_indicator (investment_id, code, ordinal, definition)
select id, 'defect-rate', 0, jsonb_build_object('code', 'defect-rate', 'unit', '%', 'baseline', baseline) from project;

insert into flow_enterprise (uscc, industry, undertaking)
select distinct on (uscc) uscc, 'industry-' || (pick(i, 6) * 20)::int,
       case when pick(i, 7) < 0.05 then 'group-' || (i / 40) else uscc end as undertaking
from project order by uscc, i;

insert into flow_investment (key, investment_id, uscc, scenario, eligible_fen, lead_fen, provider_fen)
overriding system value select i, id, uscc, scenario, eligible, 0, 0 from project;

insert into flow_indicator (investment, ordinal, code, better, baseline, unit_fen, attribution)
select i, 0, 'defect-rate', 'LOWER', baseline, unit_fen, 0.8 from project;

create temporary table line as
select p.i, p.id, c, l, 'claim-' || uid(p.i * 10 + c + 5000000000) as claim,
       p.eligible / 5 + (pick(p.i * 10 + c * 2 + l, 8) * 10000)::bigint as cost,
       date '2023-03-01' + c * 90 + l * 20 + (pick(p.i, 9) * 15)::int as paid_on
from project p, generate_series(0, 1) c, generate_series(1, 2) l;

insert into claim_row (claim_id, investment_id, uscc, status, drafted_by, drafted_at, signed_by, submitted_at, decided_by,
    decided_at, approved, version)
select l.claim, p.id, p.uscc, 'APPROVED', 'id-p', at, 'id-s', at, 'id-a', at + interval '20 days', cost, 9
from (select i, claim, sum(cost)::bigint as cost, max(paid_on)::timestamptz as at from line group by i, claim) l
join project p using (i) order by p.i;

insert into claim_line_row (claim_id, line, content, cost, paid_on, decision, checked_by)
select claim, l, jsonb_build_object('line', l, 'category', 'software', 'description', '软件许可', 'invoice',
       jsonb_build_object('seller', '91440101MA5AKX3M2Q', 'number', uid(i * 4 + l), 'total', cost)), cost, paid_on,
       'ACCEPTED', 'id-o'
from line;

create temporary table due as
select i, id, claim, party, share, sum(cost)::bigint * share / 10 as amount, max(paid_on) + 25 as value_date
from line, (values ('GOVERNMENT', 3), ('ASSOCIATION', 2)) funder (party, share) group by i, id, claim, party, share;

insert into claim_instalment_row (claim_id, party, fund_id, amount, retained, payable, status, batch_id, value_date)
select claim, party, 'fund-' || party, amount, amount / 10, amount - amount / 10, 'PAID',
       'payment-batch-' || i / 500 || '-' || party, value_date
from due;

insert into payment_batch_row (batch_id, funder, status, amount, prepared_by, prepared_at, version)
select distinct 'payment-batch-' || i / 500 || '-' || party, party, 'SETTLED', 1, 'id-f', timestamptz '2023-08-01', 5
from due;

insert into payment_row (batch_id, claim_id, position, investment_id, application_id, uscc, party, fund_id, amount, status,
    bank_reference, value_date)
select 'payment-batch-' || i / 500 || '-' || party, claim, 0, id, replace(id, 'investment', 'application'), '91440100MA',
       party, 'fund-' || party, amount - amount / 10, 'CONFIRMED', 'bank-' || i, value_date
from due where i % 50 <> 0 or party = 'GOVERNMENT';

insert into ledger_posting (position, line, account, fund_id, reference, amount_fen, booked_on)
select row_number() over (), side.line, side.account, 'fund-' || party, replace(id, 'investment', 'application'),
       side.sign * (amount - amount / 10), value_date
from due, (values (1, 'COMMITTED', -1), (2, 'PAID', 1)) side (line, account, sign)
where i % 50 <> 0 or party = 'GOVERNMENT';

insert into investment_flow (source, claimed_fen, verified_fen, claimed_change, verified_change, investment, flows_on, kind,
    indicator)
select source, claimed, verified, claimed_change, verified_change, i, flows_on, kind, indicator from (
    select i, -9000000000000000000 + row_number() over (partition by i) as source, -cost as claimed, null::bigint as verified,
           null::bigint as claimed_change, null::bigint as verified_change, paid_on as flows_on, 1 as kind,
           null::int as indicator from line
    union all
    select i, -8000000000000000000 + row_number() over (partition by i), amount - amount / 10, null, null, null, value_date,
           2, null from due where i % 50 <> 0 or party = 'GOVERNMENT'
    union all
    select i, -7000000000000000000 + m, -(100000 + (pick(i * 4 + m, 10) * 100000)::bigint), null, null, null,
           (date '2023-06-30' + m * interval '4 months')::date, 4, null from project, generate_series(0, 3) m
    union all
    select i, month, round((baseline - claimed) * unit_fen * 0.8)::bigint,
           case when month < 22 then round((baseline - verified) * unit_fen * 0.8)::bigint end,
           round((claimed - baseline) / baseline * 1000000000000)::bigint,
           case when month < 22 then round((verified - baseline) / baseline * 1000000000000)::bigint end,
           (date '2023-01-01' + (month + 1) * interval '1 month' - interval '1 day')::date, 5, 0
    from (select i, month, baseline, unit_fen,
                 round((baseline * (1 - 0.02 * month * pick(i, 11) + 0.1 * (pick(i * 24 + month, 12) - 0.5)))::numeric, 3)
                     as claimed,
                 round((baseline * (1 - 0.018 * month * pick(i, 11) + 0.1 * (pick(i * 24 + month, 12) - 0.5)))::numeric, 3)
                     as verified
          from project, generate_series(0, 23) month) measured) flow
order by i;

drop table project, line, due;
