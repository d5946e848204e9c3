-- How many investments differ between the job and the statement by more than a fen in an amount, or two in a value.
with recorded as (
    select convert_from(payload, 'UTF8')::jsonb as event from domain_event where payload_type like '%InvestmentReconciled'),
found as (
    select event ->> 'investmentId' as investment_id, event -> 'figures' -> 'returns' as returns,
           (event -> 'figures' -> 'promised' ->> 'amount')::numeric * 100 as promised, (event -> 'figures' -> 'claimed' ->> 'amount')::numeric * 100 as claimed, (event -> 'figures' -> 'approved' ->> 'amount')::numeric * 100 as approved,
           (event -> 'figures' -> 'retained' ->> 'amount')::numeric * 100 as retained, (event -> 'figures' -> 'paid' ->> 'amount')::numeric * 100 as paid, (event -> 'figures' -> 'ledger' ->> 'amount')::numeric * 100 as ledger
    from recorded),
figure as (
    select f.*, (select array_agg((r ->> 'npv')::float8 order by number) from jsonb_array_elements(f.returns)
                 with ordinality as each (r, number)) as npv
    from found f)
select (select count(*) from investment where status = 'OPEN')
       - count(*) filter (where f.promised = b.promised and f.claimed = b.claimed and f.approved = b.approved
             and f.retained = b.retained and f.paid = b.paid and f.ledger = b.ledger
             and not exists (select from generate_subscripts(f.npv, 1) s
                             where f.npv[s] is distinct from b.npv[s]
                               and (f.npv[s] is null or b.npv[s] is null or abs(f.npv[s] - b.npv[s]) > 0.02)))
from figure f
join (select *, array[npv1, npv2, npv3, npv4, npv5, npv6, npv7, npv8, npv9, npv10, npv11, npv12] as npv
      from bench_result) b on b.id = f.investment_id
