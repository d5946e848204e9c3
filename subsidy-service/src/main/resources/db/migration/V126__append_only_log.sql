-- Read when the role of the service gets its rights, see V125.
comment on table log_checkpoint is 'append-only: what was signed';
comment on table log_cosignature is 'never-deleted: what others signed';
comment on table log_tile is 'never-deleted: hashes of events; a full tile never changes';

-- A tile grows until it has its 256 hashes of 32 bytes. Policies bind the role of the service and not the owner.
alter table log_tile enable row level security;
create policy log_tile_read on log_tile for select using (true);
create policy log_tile_begin on log_tile for insert with check (true);
create policy log_tile_grow on log_tile for update using (octet_length(hashes) < 8192) with check (true);
