-- How many investments differ between the job and the statement by more than a fen in an amount, or two in a value.
with found as (
    select investment_id, promised, claimed, approved, retained, paid, ledger, figures::jsonb -> 'returns' as returns
    from reconciliation_state where period = ${period}),
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
