-- Packs that were put together before packs expired are kept for ten years, as every audit record is at least.
alter table pack add column keep_until date;
update pack set keep_until = (assembled_at at time zone 'Asia/Shanghai')::date + interval '10 years'
 where assembled_at is not null;
create index pack_keep_until on pack (keep_until, id) where status = 'ASSEMBLED';
