-- Read when the role of the service gets its rights: it may read and append here, and change nothing.
comment on table domain_event is 'append-only: what has happened';
