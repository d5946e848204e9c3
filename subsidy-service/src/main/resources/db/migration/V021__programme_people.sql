-- Who drafted and who published, by the names people know each other by, and since when a draft waits.
alter table programme_row
    add column drafted_by_name text,
    add column drafted_at timestamptz;
alter table programme_version_row
    add column published_by_name text;
