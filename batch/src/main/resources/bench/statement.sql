-- What the job finds, as far as one statement can say it: the amounts of each investment and its net present value by
-- view and grade on actual dates, act/365, at ${rate} until ${cutoff}, in double precision. Peers are compared as the job
-- compares them. Left out are rates of return, payback, breaks, and any record of what was found before.
insert into bench_result
with project as materialized (
    select i.key, n.ordinal, e.undertaking, abs(n.baseline * n.unit_fen * n.attribution)::float8 as worth,
           case n.better when 'LOWER' then -1 else 1 end as sign,
           dense_rank() over (order by i.scenario, e.industry, n.code)::int as series,
           count(*) over (partition by i.scenario, e.industry, n.code, e.undertaking) as together
    from flow_investment i join flow_enterprise e using (uscc) join flow_indicator n on n.investment = i.key),
own as materialized (
    select p.undertaking, p.series, f.flows_on, round(avg(coalesce(f.verified_change, f.claimed_change)))::bigint as change
    from project p join investment_flow f on f.investment = p.key and f.indicator = p.ordinal
    where p.together > 1 and f.kind = 5 and f.flows_on <= ${cutoff}
    group by p.undertaking, p.series, f.flows_on),
change as (
    select p.series, f.flows_on, coalesce(f.verified_change, f.claimed_change) as change
    from project p join investment_flow f on f.investment = p.key and f.indicator = p.ordinal
    where p.together = 1 and f.kind = 5 and f.flows_on <= ${cutoff}
    union all select series, flows_on, change from own),
ranked as (
    select series, flows_on, change, row_number() over (partition by series, flows_on order by change) as place,
           count(*) over (partition by series, flows_on) as n
    from change),
middle as materialized (
    select series, flows_on, min(n) as n, max(change) filter (where place = (n + 1) / 2 - n % 2) as low,
           max(change) filter (where place = (n + 1) / 2) as mid, max(change) filter (where place = (n + 1) / 2 + 1) as high
    from ranked where n > 5 and place between (n + 1) / 2 - 1 and (n + 1) / 2 + 1 group by series, flows_on),
flow as (
    select f.investment, f.kind, f.flows_on, f.claimed_fen::float8 as claimed, f.verified_fen::float8 as verified,
           case when f.verified_change is null or m.n is null then null
                else round(p.sign * p.worth / 1e12 * (f.verified_change - case
                    when m.n % 2 = 0 then case when coalesce(o.change, f.verified_change) <= m.mid then m.high else m.mid end
                    else (case when coalesce(o.change, f.verified_change) < m.mid then m.mid else m.low end
                        + case when coalesce(o.change, f.verified_change) > m.mid then m.mid else m.high end) / 2.0
                    end)::float8) end as adjusted,
           exp(-ln(1 + ${rate}::float8) * (f.flows_on - date '2020-01-01') / 365) as factor
    from investment_flow f
    left join project p on p.key = f.investment and p.ordinal = f.indicator
    left join middle m on m.series = p.series and m.flows_on = f.flows_on
    left join own o on p.together > 1 and o.series = p.series and o.undertaking = p.undertaking and o.flows_on = f.flows_on
    where f.flows_on <= ${cutoff}),
worth as (
    select investment,
           exp(ln(1 + ${rate}::float8) * (min(flows_on) - date '2020-01-01') / 365) / 100 as back,
           coalesce(sum(claimed * factor) filter (where kind in (1, 4)), 0) as spent,
           coalesce(sum(claimed * factor) filter (where kind = 2), 0) as subsidy,
           coalesce(sum(claimed * factor) filter (where kind = 3), 0) as partners,
           coalesce(sum(claimed * factor) filter (where kind = 5), 0) as claimed,
           coalesce(sum(verified * factor) filter (where kind = 5), 0) as verified,
           case when count(verified) = count(adjusted) and count(verified) > 0 then
               coalesce(sum(adjusted * factor) filter (where kind = 5), 0) end as adjusted
    from flow group by investment),
claim as (
    select c.investment_id, sum(l.cost) as cost from claim_row c join claim_line_row l using (claim_id)
    where c.status in ('SUBMITTED', 'APPROVED') and c.submitted_at < ${cutoff} + 1 group by c.investment_id),
approval as (
    select c.investment_id, sum(i.amount) as approved,
           sum(r.amount) filter (where r.standing in ('HELD', 'FORFEITED') or r.settled_at >= ${cutoff} + 1) as retained
    from claim_row c join claim_instalment_row i using (claim_id)
    left join claim_retention_row r on r.claim_id = i.claim_id and r.party = i.party
    where c.status = 'APPROVED' and c.decided_at < ${cutoff} + 1 group by c.investment_id),
payment as (
    select investment_id, sum(amount) as paid from payment_row
    where status = 'CONFIRMED' and value_date <= ${cutoff} group by investment_id),
booked as (
    select reference, sum(amount_fen) as ledger from ledger_posting where account = 'PAID' group by reference)
select i.id, i.government_fen + i.association_fen,
       coalesce(floor(cost * i.government_fen / i.eligible_cost_fen) + floor(cost * i.association_fen / i.eligible_cost_fen), 0),
       coalesce(approved, 0), coalesce(retained, 0), coalesce(paid, 0), coalesce(ledger, 0),
       back * (spent + w.claimed), back * (spent + w.verified), back * (spent + w.adjusted),
       back * (spent + partners + subsidy + w.claimed), back * (spent + partners + subsidy + w.verified),
       back * (spent + partners + subsidy + w.adjusted),
       back * (spent + partners + w.claimed), back * (spent + partners + w.verified), back * (spent + partners + w.adjusted),
       back * (w.claimed - subsidy), back * (w.verified - subsidy), back * (w.adjusted - subsidy)
from investment i
join flow_investment k on k.investment_id = i.id
join worth w on w.investment = k.key
left join claim on claim.investment_id = i.id
left join approval on approval.investment_id = i.id
left join payment on payment.investment_id = i.id
left join booked on booked.reference = i.application_id
where i.status = 'OPEN'
