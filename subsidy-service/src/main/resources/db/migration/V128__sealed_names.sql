-- Names are sealed now, and longer.
alter table audit_event alter column actor_name type text;
alter table audit_read alter column actor_name type text;
alter table report alter column requested_by_name type text;
alter table what_if_run alter column started_by type text;
