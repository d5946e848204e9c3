-- What people asked of the reconciliation outside its schedule; kept up from events.
create table reconciliation_request (
    id           text primary key,
    period       text        not null,
    rate         numeric     not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    execution    bigint,
    version      bigint      not null
);

create index reconciliation_request_waiting on reconciliation_request (requested_at) where execution is null;
